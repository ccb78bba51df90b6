import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type FormEvent } from 'react';
import { desk } from '../../api/desk';
import type { Activity, Held, HeldCase, Presence } from '../../api/types';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useMaySee, useSession } from '../../app/session';
import { useNow } from '../../ui/clock';
import { span } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { WhisperForm } from './WhisperForm';

const READ_MS = 15_000;

interface Person {
  id: string;
  shop: string;
  presence: Presence | undefined;
  held: Held[];
}

/** Who is there, in what state since when, and what each holds; a senior takes over from here. */
export function FloorPage() {
  const { t } = useText();
  const presences = useQuery({ queryKey: ['presences'], queryFn: desk.presences, refetchInterval: READ_MS });
  const claims = useQuery({ queryKey: ['claims'], queryFn: desk.held, refetchInterval: READ_MS });
  const people = useMemo(() => together(presences.data?.items ?? [], claims.data?.items ?? []), [presences.data, claims.data]);
  const counts = useMemo(() => tally(people), [people]);
  return (
    <section className="floor" aria-label={t.floor.title}>
      <header>
        <h1>{t.floor.title}</h1>
        <p className="quiet">{counts.map(([activity, number]) => `${t.presence.of[activity]}: ${number}`).join(' · ')}</p>
      </header>
      {claims.error ? <ProblemNotice error={claims.error} t={t} /> : null}
      {presences.error ? <ProblemNotice error={presences.error} t={t} /> : null}
      {people.length === 0 && !claims.isPending && !claims.error && <p className="empty">{t.floor.nobody}</p>}
      <ul className="people">{people.map((person) => <Row key={`${person.shop}/${person.id}`} person={person} />)}</ul>
    </section>
  );
}

/** An operator of several shops is shown once, with what he holds in each. */
function together(presences: Presence[], claims: Held[]): Person[] {
  const found = new Map<string, Person>();
  for (const presence of presences) {
    if (!found.has(presence.operator)) found.set(presence.operator, { id: presence.operator, shop: presence.shop, presence, held: [] });
  }
  for (const held of claims) {
    const person = found.get(held.operator) ?? { id: held.operator, shop: held.shop, presence: undefined, held: [] };
    person.held.push(held);
    found.set(held.operator, person);
  }
  return [...found.values()].sort((one, other) => raised(one) - raised(other) || one.id.localeCompare(other.id));
}

/** Whoever waits for a senior stands first, the longest wait before the others. */
function raised(person: Person): number {
  const since = person.presence?.help?.handUpSince;
  return since === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(since);
}

function tally(people: Person[]): [Activity, number][] {
  const sums = new Map<Activity, number>();
  for (const { presence } of people) if (presence) sums.set(presence.activity, (sums.get(presence.activity) ?? 0) + 1);
  return [...sums];
}

function Row({ person }: { person: Person }) {
  const { t } = useText();
  const now = useNow();
  const name = usePersonName();
  const { me } = useSession();
  const { senior } = useMaySee();
  const [whispering, setWhispering] = useState(false);
  const { presence } = person;
  const hand = presence?.help?.handUpSince;
  const over = presence?.until !== undefined && Date.parse(presence.until) < now;
  return (
    <li aria-label={name(person.shop, person.id)} className={hand ? 'asks' : ''}>
      <span className="name"><b>{name(person.shop, person.id)}</b>{hand && <em className="due">⚑ {t.floor.asks(span(now - Date.parse(hand), t.units))}</em>}</span>
      <span className={`state ${presence?.activity.toLowerCase() ?? ''}`}>
        <span className="dot" aria-hidden="true" />{presence ? t.presence.of[presence.activity] : t.floor.noShift}
      </span>
      <span className={over ? 'late since' : 'since'}>{presence?.since ? span(now - Date.parse(presence.since), t.units) : '—'}</span>
      <ul className="work">
        {person.held.flatMap((held) => held.cases.map((item) => (
          <Work key={item.id} item={item} operator={person.id} shop={held.shop} now={now} />
        )))}
        {person.held.length === 0 && <li className="quiet">{t.floor.nothing}</li>}
        {senior && presence && person.id !== me.id && (
          <li>{whispering ? <WhisperForm to={person.id} onClose={() => setWhispering(false)} />
            : <button type="button" onClick={() => setWhispering(true)}>{t.floor.whisper}…</button>}</li>
        )}
      </ul>
    </li>
  );
}

function Work({ item, operator, shop, now }: { item: HeldCase; operator: string; shop: string; now: number }) {
  const { t } = useText();
  const { me, shops } = useSession();
  const { senior } = useMaySee();
  const [asking, setAsking] = useState(false);
  return (
    <li>
      <Link to="/case/$id" params={{ id: item.id }}>{item.number ? t.queue.number(item.number) : t.queue.unknown}</Link>
      <span className="customer">{item.customer ?? t.case.noName}</span>
      <small className="quiet">{shops[shop]?.brand.spokenName ?? shop}</small>
      <span className={item.dialledAt ? 'promised' : 'quiet'}>
        {item.dialledAt ? t.floor.talking(span(now - Date.parse(item.dialledAt), t.units)) : t.floor.reading}
      </span>
      {senior && operator !== me.id && !asking && <button type="button" onClick={() => setAsking(true)}>{t.floor.takeOver}</button>}
      {asking && <TakeOver item={item} onClose={() => setAsking(false)} />}
    </li>
  );
}

function TakeOver({ item, onClose }: { item: HeldCase; onClose: () => void }) {
  const { t } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const take = useMutation({
    mutationFn: () => desk.takeOver(item.id, reason.trim()),
    onSuccess: (given) => {
      given.cases.forEach((each) => client.setQueryData(['case', each.id], each));
      void client.invalidateQueries({ queryKey: ['claims'] });
      void navigate({ to: '/case/$id', params: { id: item.id } });
    },
  });
  useKeys({ Escape: onClose }, { exclusive: true });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '' && !take.isPending) take.mutate();
  };
  return (
    <form className="panel" aria-label={t.floor.takeOver} onSubmit={send}>
      <label>{t.floor.reason}
        <input autoFocus value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </label>
      {take.error ? <ProblemNotice error={take.error} t={t} /> : null}
      <p className="actions">
        <button type="submit" className="primary" disabled={reason.trim() === '' || take.isPending}><kbd aria-hidden="true">Enter</kbd> {t.floor.takeOver}</button>
        <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </form>
  );
}
