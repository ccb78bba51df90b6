import type { Limits } from '../../api/aftersale';
import type { CallWall, Wall } from '../../api/types';
import { summed, useLimits, useWalls } from '../../app/figures';
import { useText } from '../../app/language';
import { useNow } from '../../ui/clock';
import { span } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';

const READ_MS = 10_000;

/** The floor's numbers, to be read from five metres. Shops go by their code: whoever passes need not know the brands (R002). */
export function WallPage() {
  const { t } = useText();
  const { orders, calls, errors } = useWalls(undefined, true, READ_MS);
  const { limits, error } = useLimits(undefined, READ_MS);
  const shops = [...new Set([...orders, ...calls].map((wall) => wall.shop))].sort();
  return (
    <section className="wall" aria-label={t.wall.title}>
      {[...errors, ...(error ? [error] : [])].map((each, at) => <ProblemNotice key={at} error={each} t={t} />)}
      {shops.map((shop) => (
        <Shop key={shop} shop={shop} orders={orders.find((wall) => wall.shop === shop)} calls={calls.find((wall) => wall.shop === shop)} cases={limits.find((each) => each.shop === shop)} />
      ))}
    </section>
  );
}

/** What one owner does not answer for is left out of the sum, and its own figures are a dash. */
function Shop({ shop, orders, calls, cases }: { shop: string; orders: Wall | undefined; calls: CallWall | undefined; cases: Limits | undefined }) {
  const { t } = useText();
  const now = useNow();
  const sums = summed([orders, calls].filter((wall) => wall !== undefined));
  const closed = (orders?.calls.closed ?? 0) + (calls?.calls.closed ?? 0);
  const breached = orders?.calls.breached ?? 0;
  const attention = sums.queues.attention ?? 0;
  const urgent = mostUrgent(orders, calls);
  const rest = urgent && Date.parse(urgent.callBy) - now;
  const first = orders?.first;
  return (
    <article aria-label={shop}>
      <h1>{shop}</h1>
      <dl>
        <Figure name={t.frame.late} value={sums.late} tone={sums.late > 0 ? 'late' : ''} note={breached > 0 ? t.wall.breached(breached) : ''} />
        <Figure name={t.frame.due} value={sums.due} tone={sums.due > 0 ? 'due' : ''} />
        <Figure name={t.frame.later} value={sums.later - closed} note={closed > 0 ? t.wall.closed(closed) : ''} />
        <Figure name={t.wall.waiting} value={sums.queues.waiting ?? 0} />
        <Figure name={t.wall.attention} value={attention} tone={attention > 0 ? 'due' : ''} />
        <Figure name={t.wall.oldest} value={rest === undefined ? '—' : `${rest < 0 ? '−' : ''}${span(rest, t.units)}`}
          tone={rest !== undefined && rest < 0 ? 'late' : ''} note={urgent?.number ? t.queue.number(urgent.number) : urgent?.kind ? t.kinds[urgent.kind] : ''} />
        <Figure name={t.wall.within(30)} value={share(first?.withinTarget, first?.made)} note={first ? t.wall.of(first.withinTarget, first.made) : ''} />
        <Figure name={t.wall.within(60)} value={share(first?.withinLimit, first?.made)} note={first ? t.wall.of(first.withinLimit, first.made) : ''}
          tone={first && first.withinLimit < first.made ? 'late' : ''} />
        {cases && <Figure name={t.wall.cases} value={cases.answersLate + cases.moneyLate} tone={cases.answersLate + cases.moneyLate > 0 ? 'late' : ''}
          note={cases.moneyOwed > 0 ? t.wall.money(cases.moneyLate, cases.moneyOwed) : ''} />}
      </dl>
    </article>
  );
}

interface Urgent {
  callBy: string;
  number?: string;
  kind?: NonNullable<CallWall['mostUrgent']>['kind'];
}

/** Of the two owners' most pressing calls the one whose target was or will be first. */
function mostUrgent(orders: Wall | undefined, calls: CallWall | undefined): Urgent | undefined {
  const both: Urgent[] = [orders?.mostUrgent, calls?.mostUrgent].filter((each) => each !== undefined);
  return both.sort((one, other) => Date.parse(one.callBy) - Date.parse(other.callBy))[0];
}

/** Never rounded up to all. */
function share(part: number | undefined, all: number | undefined): string {
  return part === undefined || !all ? '—' : `${Math.floor((part / all) * 100)} %`;
}

function Figure({ name, value, tone = '', note = '' }: { name: string; value: number | string; tone?: string; note?: string }) {
  return <div><dt>{name}</dt><dd className={tone}>{value}<small>{note}</small></dd></div>;
}
