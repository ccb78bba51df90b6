import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { parked, type Keeper, type ParkedAggregate, type ParkedEvent } from '../../api/parked';
import { useText } from '../../app/language';
import { dayAndClock } from '../../ui/format';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { meaning, readable } from './meaning';

const SHOWN = 20;

/** One aggregate whose events wait: why, what is in them, and what can be done. */
export function ParkedOne({ service, one, onFreed }: { service: Keeper; one: ParkedAggregate; onFreed: (applied: number) => void }) {
  const { t } = useText();
  const queries = useQueryClient();
  const [refusing, setRefusing] = useState(false);
  const events = useQuery({ queryKey: ['parked', service, one.group, one.subject], queryFn: () => parked.events(service, one), retry: false });
  const head = events.data?.events[0]?.place;
  const done = useMutation({
    mutationFn: (reason: string | undefined) => (reason === undefined || !head ? parked.replay(service, one) : parked.setAside(service, one, head, reason)),
    onSuccess: (result) => {
      setRefusing(false);
      if (!result.parked) onFreed(result.applied);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['parked', service] }),
  });
  return (
    <article className="one" aria-label={one.subject || t.parked.noKey}>
      <header><h2>{t.parked.services[service]}</h2></header>
      <p>{t.parked.means[meaning(one.reason)]}</p>
      <dl className="facts2">
        <dt>{t.parked.why}</dt><dd>{one.reason}</dd>
        <dt>{t.parked.subject}</dt><dd>{one.subject || t.parked.noKey}</dd>
        <dt>{t.parked.group}</dt><dd>{one.group}</dd>
      </dl>
      <div className="actions">
        <button type="button" className="primary" disabled={done.isPending} onClick={() => done.mutate(undefined)}>{t.parked.replay}</button>
        <button type="button" disabled={!head} aria-expanded={refusing} onClick={() => setRefusing(!refusing)}>{t.parked.giveUp}</button>
      </div>
      {refusing && <Refusal busy={done.isPending} onRefuse={(reason) => done.mutate(reason)} />}
      {done.data?.parked && <Notice tone="warn">{t.parked.applied(done.data.applied)} {t.parked.stuck(done.data.reason ?? '')}</Notice>}
      {done.error && <ProblemNotice error={done.error} t={t} />}
      {events.error && <ProblemNotice error={events.error} t={t} />}
      <ol className="boxes">{events.data?.events.map((each) => <Event key={each.place} event={each} />)}</ol>
      {events.data?.events.length === SHOWN && <small className="quiet">{t.parked.more}</small>}
    </article>
  );
}

function Refusal({ busy, onRefuse }: { busy: boolean; onRefuse: (reason: string) => void }) {
  const { t } = useText();
  const [reason, setReason] = useState('');
  return (
    <form className="actions" onSubmit={(event) => { event.preventDefault(); onRefuse(reason.trim()); }}>
      <label>{t.parked.reason}<input autoFocus required maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} /></label>
      <button type="submit" disabled={busy || reason.trim() === ''}>{t.parked.refuse}</button>
    </form>
  );
}

function Event({ event }: { event: ParkedEvent }) {
  const { t, language } = useText();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <li>
      <b>{event.type ?? '—'}</b>
      <time dateTime={event.appended}>{dayAndClock(event.appended, zone, language)}</time>
      <small>{event.place}{event.shop && ` · ${event.shop}`} · {event.follower ? t.parked.waits : event.reason}</small>
      <div>{event.payload === undefined ? <p className="quiet">{t.parked.hidden}</p> : <pre className="payload">{readable(event.payload)}</pre>}</div>
    </li>
  );
}
