import { useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { parked, KEEPERS, type Keeper, type ParkedAggregate } from '../../api/parked';
import { useText } from '../../app/language';
import { dayAndClock } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { Notice } from '../../ui/Notice';
import { ParkedOne } from './ParkedOne';

const ASKED_MS = 15_000;

/** What is shown, as it stands in the address. */
export interface Shown {
  service?: string;
  group?: string;
  subject?: string;
}

interface Entry extends ParkedAggregate {
  service: Keeper;
}

/** Events that services could not apply: looked at, applied once their cause is gone, or given up. */
export function ParkedPage({ shown, onShow }: { shown: Shown; onShow: (shown: Shown) => void }) {
  const { t } = useText();
  const navigate = useNavigate();
  const [freed, setFreed] = useState<number>();
  const asked = useQueries({ queries: KEEPERS.map((service) => ({ queryKey: ['parked', service], queryFn: () => parked.list(service), refetchInterval: ASKED_MS, retry: false })) });
  const unasked = KEEPERS.filter((_, index) => asked[index]?.isError);
  const entries = KEEPERS.flatMap((service, index) => (asked[index]?.data?.parked ?? []).map((each) => ({ ...each, service })))
    .sort((one, other) => one.since.localeCompare(other.since));
  const open = entries.find((each) => shows(shown, each));
  useKeys({ Escape: () => (shown.group ? onShow({}) : void navigate({ to: '/' })) });
  return (
    <section className="folder" aria-label={t.parked.title} aria-busy={asked.some((each) => each.isPending)}>
      <header><h1>{t.parked.title}</h1></header>
      {unasked.length > 0 && <Notice tone="warn">{t.parked.unasked(unasked.map((each) => t.parked.services[each] ?? each).join(', '))}</Notice>}
      {freed !== undefined && <Notice tone="good">{t.parked.applied(freed)} {t.parked.free}</Notice>}
      <div className={`columns ${open ? 'opened' : ''}`}>
        <List entries={entries} shown={shown} settled={!asked.some((each) => each.isPending)} onShow={(next) => { setFreed(undefined); onShow(next); }} />
        {open ? <ParkedOne key={`${open.service} ${open.group} ${open.subject}`} service={open.service} one={open} onFreed={setFreed} /> : <p className="empty">{entries.length > 0 && t.parked.choose}</p>}
      </div>
    </section>
  );
}

function List({ entries, shown, settled, onShow }: { entries: Entry[]; shown: Shown; settled: boolean; onShow: (shown: Shown) => void }) {
  const { t, language } = useText();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (entries.length === 0) return settled ? <p className="empty">{t.parked.none}</p> : null;
  return (
    <ul className="entriesin list">
      {entries.map((each) => (
        <li key={`${each.service} ${each.group} ${each.subject}`}>
          <button type="button" aria-current={shows(shown, each) || undefined} onClick={() => onShow({ service: each.service, group: each.group, subject: each.subject })}>
            <span className="top"><b>{t.parked.services[each.service]}</b><small><time dateTime={each.since}>{dayAndClock(each.since, zone, language)}</time></small></span>
            <small className="subject">{each.subject || t.parked.noKey}</small>
            <small className="subject">{each.reason}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

function shows(shown: Shown, each: Entry): boolean {
  return shown.service === each.service && shown.group === each.group && (shown.subject ?? '') === each.subject;
}
