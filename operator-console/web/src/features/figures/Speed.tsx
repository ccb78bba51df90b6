import type { CallFigures, OrderFigures } from '../../api/figures';
import { useText } from '../../app/language';
import { money, span } from '../../ui/format';
import type { Behind } from './Cards';
import { workedFor } from './sums';

/** Group by group how fast it went, how much work it was, what that cost, and how many orders it brought (R040, R065, R077). */
export function Speed({ orders, calls, name, onOpen }: { orders: OrderFigures[]; calls: CallFigures[]; name: (key: string) => string; onOpen: (behind: Behind, key: string) => void }) {
  const { t } = useText();
  const words = t.figures.speed;
  const keys = [...new Set([...orders.map((row) => row.key), ...calls.map((row) => row.key)])].sort();
  if (keys.length === 0) return null;
  return (
    <section>
      <h2>{words.title}</h2>
      <p className="quiet">{words.note}</p>
      <div className="wide" tabIndex={0} role="region" aria-label={words.title}>
        <table className="hours">
          <thead><tr><th scope="col">{t.figures.group}</th>{words.columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
          <tbody>{keys.map((key) => <Group key={key} group={key} name={name(key)} orders={orders.find((row) => row.key === key)} calls={calls.find((row) => row.key === key)} onOpen={onOpen} />)}</tbody>
        </table>
      </div>
    </section>
  );
}

function Group({ group, name, orders, calls, onOpen }: { group: string; name: string; orders: OrderFigures | undefined; calls: CallFigures | undefined; onOpen: (behind: Behind, key: string) => void }) {
  const { t, language } = useText();
  const time = (seconds: number | undefined) => (seconds === undefined ? '—' : span(seconds * 1000, t.units));
  const count = (value: number | undefined, behind: Behind) => (value ? <button type="button" className="count" onClick={() => onOpen(behind, group)}>{value}</button> : (value ?? 0));
  const times = orders?.contact.openTime;
  const worked = workedFor(orders, calls);
  const confirmed = orders?.orders.confirmed ?? 0;
  const written = calls?.written;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{count(orders?.orders.placed, 'PLACED')}</td>
      <td>{count(confirmed, 'CONFIRMED')}</td>
      <td>{time(times?.toAttempt?.median)}</td>
      <td>{time(times?.toTalk?.median)}</td>
      <td>{time(times?.toConfirmed?.median)}</td>
      <td>{time(worked)}</td>
      <td>{confirmed === 0 ? '—' : time(Math.round(worked / confirmed))}</td>
      <td>{orders?.work.costs.map((cost) => cost.perConfirmed && money(cost.perConfirmed, language)).filter(Boolean).join(' + ') || '—'}</td>
      <td>{count(written?.chats.asked, 'CHATS')}</td>
      <td>{time(written?.chats.wallClock?.median)}</td>
      <td>{count(written?.letters.asked, 'LETTERS')}</td>
      <td>{time(written?.letters.openTime?.median)}</td>
    </tr>
  );
}
