import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { desk } from '../../api/desk';
import type { Activity } from '../../api/types';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useMaySee, useSession } from '../../app/session';
import { useNow } from '../../ui/clock';
import { span } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { CallWork, CaseWork } from './InHand';
import { isFull, together, type Person } from './people';
import { WhisperForm } from './WhisperForm';

const READ_MS = 15_000;

/** Who is there, in what state since when, and what each holds; a senior takes over from here. */
export function FloorPage() {
  const { t } = useText();
  const presences = useQuery({ queryKey: ['presences'], queryFn: desk.presences, refetchInterval: READ_MS });
  const cases = useQuery({ queryKey: ['claims'], queryFn: desk.held, refetchInterval: READ_MS });
  const calls = useQuery({ queryKey: ['claims', 'calls'], queryFn: desk.heldCalls, refetchInterval: READ_MS });
  const loads = useQuery({ queryKey: ['claims', 'loads'], queryFn: desk.loads, refetchInterval: READ_MS });
  const people = useMemo(() => together(presences.data?.items ?? [], {
    cases: cases.data?.items ?? [], calls: calls.data?.items ?? [], loads: loads.data ?? { cases: [], calls: [] },
  }), [presences.data, cases.data, calls.data, loads.data]);
  const counts = useMemo(() => tally(people), [people]);
  return (
    <section className="floor" aria-label={t.floor.title}>
      <header>
        <h1>{t.floor.title}</h1>
        <p className="quiet">{counts.map(([activity, number]) => `${t.presence.of[activity]}: ${number}`).join(' · ')}</p>
      </header>
      {[cases, calls, presences].map(({ error }, at) => (error ? <ProblemNotice key={at} error={error} t={t} /> : null))}
      {people.length === 0 && !cases.isPending && !cases.error && <p className="empty">{t.floor.nobody}</p>}
      <ul className="people">{people.map((person) => <Row key={`${person.shop}/${person.id}`} person={person} />)}</ul>
    </section>
  );
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
      <span className="name"><b>{name(person.shop, person.id)}</b><Load of={person.load} />{hand && <em className="due">⚑ {t.floor.asks(span(now - Date.parse(hand), t.units))}</em>}</span>
      <span className={`state ${presence?.activity.toLowerCase() ?? ''}`}>
        <span className="dot" aria-hidden="true" />{presence ? t.presence.of[presence.activity] : t.floor.noShift}
      </span>
      <span className={over ? 'late since' : 'since'}>{presence?.since ? span(now - Date.parse(presence.since), t.units) : '—'}</span>
      <ul className="work">
        {person.cases.flatMap((held) => held.cases.map((item) => (
          <CaseWork key={item.id} item={item} operator={person.id} shop={held.shop} now={now} />
        )))}
        {person.calls.flatMap((held) => held.calls.map((item) => <CallWork key={item.id} item={item} shop={held.shop} now={now} />))}
        {person.cases.length + person.calls.length === 0 && <li className="quiet">{t.floor.nothing}</li>}
        {senior && presence && person.id !== me.id && (
          <li>{whispering ? <WhisperForm to={person.id} onClose={() => setWhispering(false)} />
            : <button type="button" onClick={() => setWhispering(true)}>{t.floor.whisper}…</button>}</li>
        )}
      </ul>
    </li>
  );
}

/** How many persons he holds of those whom he may, in either queue. */
function Load({ of }: { of: Person['load'] }) {
  const { t } = useText();
  const said = ([['cases', t.queue.orders], ['calls', t.queue.calls]] as const).flatMap(([which, word]) => {
    const load = of[which];
    return load ? [`${word} ${t.floor.of(load.persons, load.personsMax)}`] : [];
  });
  return said.length === 0 ? null : <small className={isFull(of.cases) || isFull(of.calls) ? 'due' : 'quiet'}>{said.join(' · ')}</small>;
}
