import { useState } from 'react';
import type { Member } from '../../api/types';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { deskNow } from '../../ui/clock';
import { dateIn } from '../../ui/zone';
import { cellOf, hoursIn, week, withCell } from './roster';
import type { Part } from './RoutingPage';

/** A week of shifts, a row for each who works here; hours are typed as they are spoken. */
export function Roster({ shop, routing, onChange, workers, onUnread }: Part & { workers: Member[]; onUnread: (cell: string | undefined) => void }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const [later, setLater] = useState(0);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const days = week(dateIn(shops[shop]?.zone ?? 'UTC', deskNow(), 0), later);
  const name = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  const type = (operator: string, date: string, cell: string) => {
    const hours = hoursIn(cell);
    const now = { ...typed, [`${operator}/${date}`]: cell };
    if (hours) delete now[`${operator}/${date}`];
    setTyped(now);
    onUnread(Object.values(now)[0]);
    if (hours) onChange({ ...routing, roster: withCell(routing.roster, operator, date, hours) });
  };
  return (
    <section className="part">
      <h2>{t.routing.roster} <small>{t.routing.rosterHint}</small></h2>
      <p className="actions">
        <button type="button" onClick={() => setLater(later - 1)}>← {t.routing.before}</button>
        <button type="button" onClick={() => setLater(later + 1)}>{t.routing.later} →</button>
      </p>
      <div className="wide" tabIndex={0} role="region" aria-label={t.routing.roster}>
        <table className="roster">
          <thead><tr><th scope="col">{t.routing.person}</th>{days.map((date) => <th key={date} scope="col">{name.format(new Date(date))}</th>)}</tr></thead>
          <tbody>
            {workers.map((member) => (
              <tr key={member.id}>
                <th scope="row">{member.given} {member.surname}</th>
                {days.map((date) => (
                  <td key={date}>
                    <Cell key={date} label={`${member.given} ${member.surname}, ${name.format(new Date(date))}`} wrong={typed[`${member.id}/${date}`]}
                      value={cellOf(routing.roster, member.id, date)} onType={(cell) => type(member.id, date, cell)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What is typed stands as it was typed until it is left, and for as long as it cannot be read. */
function Cell({ label, value, wrong, onType }: { label: string; value: string; wrong: string | undefined; onType: (cell: string) => void }) {
  const [typing, setTyping] = useState<string>();
  return (
    <input aria-label={label} aria-invalid={wrong !== undefined} maxLength={40} autoComplete="off" value={typing ?? wrong ?? value}
      onChange={(event) => {
        setTyping(event.target.value);
        onType(event.target.value);
      }} onBlur={() => setTyping(undefined)} />
  );
}
