import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { desk } from '../../api/desk';
import { figures, type Asked, type CallsCounted, type CountedCall, type CountedOrder, type CountedTask, type OrdersCounted, type Slice, type TasksCounted, type Unstaffed } from '../../api/figures';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { dayAndClock, span } from '../../ui/format';
import { Pages } from '../../ui/Pages';
import type { Behind } from './Cards';

/** What a figure counts, one by one, each with the way to its story; of one group only, where one was opened. */
export function BehindIt({ of, behind, slice, group, unstaffed, onClose }: {
  of: Asked; behind: Behind; slice: Slice | undefined; group: string | undefined; unstaffed: Unstaffed[]; onClose: () => void;
}) {
  const { t } = useText();
  const title = [t.figures.lists[behind], group].filter(Boolean).join(' · ');
  return (
    <section className="one" aria-label={title}>
      <header><h2>{title}</h2><a className="button" href={tableOf(of, behind, slice)} download>{t.figures.csv.list}</a><button type="button" onClick={onClose}>{t.figures.close} <kbd aria-hidden="true">Esc</kbd></button></header>
      <Listed of={of} behind={behind} slice={slice} unstaffed={unstaffed} />
    </section>
  );
}

const CALLS: readonly string[] = ['APART_FROM_ORDERS', 'MISSED', 'NEVER_REACHED', 'ANSWERED', 'REACHED_SINCE', 'NOT_TALKED_WITH', 'LATE', 'LATE_OR_MISSED', 'TALKED', 'WITHOUT_ORDER'] satisfies CallsCounted[];
const TASKS: readonly string[] = ['ORDERED', 'CHATS', 'CHATS_LATE', 'LETTERS', 'LETTERS_LATE'] satisfies TasksCounted[];
const isOfTasks = (behind: Behind): behind is Behind & TasksCounted => TASKS.includes(behind);
const isOfCalls = (behind: Behind): behind is Behind & CallsCounted => CALLS.includes(behind);

/** The list as a table for spreadsheets; of promises, the orders'. */
function tableOf(of: Asked, behind: Behind, slice: Slice | undefined): string {
  if (behind === 'GAPS') return figures.csvOf('unstaffed', of, {});
  if (isOfTasks(behind)) return figures.csvOf('owed/list', of, { ...slice, counted: behind });
  if (isOfCalls(behind)) return figures.csvOf('calls/list', of, { ...slice, counted: behind });
  return figures.csvOf('orders', of, { ...slice, counted: behind === 'PROMISES' ? 'PROMISE_BROKEN' : behind });
}

function Listed({ of, behind, slice, unstaffed }: { of: Asked; behind: Behind; slice: Slice | undefined; unstaffed: Unstaffed[] }) {
  const { t } = useText();
  const orders = (counted: OrdersCounted) => <Pages of={['behind', counted, of, slice]} none={t.figures.none} read={(cursor) => figures.countedOrders(of, counted, slice, cursor)} row={(each) => <OrderRow key={each.orderId} order={each} />} />;
  if (behind === 'GAPS') return <Gaps unstaffed={unstaffed} />;
  if (isOfTasks(behind)) return <Pages of={['behind', behind, of, slice]} none={t.figures.none} read={(cursor) => figures.countedTasks(of, behind, slice, cursor)} row={(each) => <TaskRow key={each.taskId} task={each} />} />;
  if (isOfCalls(behind)) return <Pages of={['behind', behind, of, slice]} none={t.figures.none} read={(cursor) => figures.countedCalls(of, behind, slice, cursor)} row={(each) => <CallRow key={each.callId} call={each} />} />;
  if (behind !== 'PROMISES') return orders(behind);
  return (
    <>
      {orders('PROMISE_BROKEN')}
      <Pages of={['behind', 'call-promises', of, slice]} read={(cursor) => figures.countedTasks(of, 'PROMISE_BROKEN', slice, cursor)} row={(each) => <TaskRow key={each.taskId} task={each} />} />
    </>
  );
}

function useTime(shop: string): (at: string) => string {
  const { language } = useText();
  const { shops } = useSession();
  return (at) => dayAndClock(at, shops[shop]?.zone ?? 'UTC', language);
}

export function OrderRow({ order }: { order: CountedOrder }) {
  const { t } = useText();
  const name = usePersonName();
  const time = useTime(order.shop);
  return (
    <li>
      <time dateTime={order.placedAt}>{time(order.placedAt)}</time>
      <OrderName shop={order.shop} id={order.orderId} />
      <span className="quiet">{[order.attemptedAt && `☎ ${span(Date.parse(order.attemptedAt) - Date.parse(order.placedAt), t.units)}`, t.figures.attempts(order.attempts), order.operator && name(order.shop, order.operator)].filter(Boolean).join(' · ')}</span>
    </li>
  );
}

/** By number and customer, as far as order-service answers. */
function OrderName({ shop, id }: { shop: string; id: string }) {
  const { t } = useText();
  const order = useQuery({ queryKey: ['order', id], queryFn: () => desk.order(id, shop), staleTime: 60_000, retry: false });
  const who = order.data?.customer?.person;
  return <Link to="/orders/$id/story" params={{ id }}>{order.data?.number ? t.queue.number(order.data.number) : t.figures.order}{who && <> · {[who.surname, who.given].filter(Boolean).join(' ')}</>}</Link>;
}

function CallRow({ call }: { call: CountedCall }) {
  const { t } = useText();
  const name = usePersonName();
  const time = useTime(call.shop);
  const words: Record<string, string> = t.ledger.result;
  return (
    <li>
      <time dateTime={call.beganAt}>{time(call.beganAt)}</time>
      <Link to="/calls">{words[call.result] ?? call.result}</Link>
      <span className="quiet">{[t.figures.rings(call.rings), call.talkedSeconds > 0 && t.figures.talked(span(call.talkedSeconds * 1000, t.units)), call.operator && name(call.shop, call.operator)].filter(Boolean).join(' · ')}</span>
      {call.orderId && <OrderName shop={call.shop} id={call.orderId} />}
    </li>
  );
}

function TaskRow({ task }: { task: CountedTask }) {
  const { t } = useText();
  const name = usePersonName();
  const time = useTime(task.shop);
  const kinds: Record<string, string> = t.kinds;
  return (
    <li>
      <time dateTime={task.openedAt}>{time(task.openedAt)}</time>
      <Link to="/task/$id" params={{ id: task.taskId }}>{kinds[task.kind] ?? task.kind}</Link>
      <span className="quiet">{[task.answeredAt && t.figures.answeredIn(span(Math.max(0, Date.parse(task.answeredAt) - Date.parse(task.openedAt)), t.units)), task.outcome && t.task.outcomes[task.outcome], t.figures.attempts(task.attempts), task.operator && name(task.shop, task.operator)].filter(Boolean).join(' · ')}</span>
      {task.orderId && <OrderName shop={task.shop} id={task.orderId} />}
    </li>
  );
}

function Gaps({ unstaffed }: { unstaffed: Unstaffed[] }) {
  const { t } = useText();
  const gaps = unstaffed.flatMap((shop) => shop.gaps.map((gap) => ({ ...gap, shop: shop.shop })));
  return gaps.length === 0 ? <p className="empty">{t.figures.none}</p> : <ul className="steps">{gaps.map((gap) => <GapRow key={`${gap.shop} ${gap.from}`} gap={gap} />)}</ul>;
}

function GapRow({ gap }: { gap: { shop: string; from: string; until: string } }) {
  const { t } = useText();
  const time = useTime(gap.shop);
  return <li><time dateTime={gap.from}>{time(gap.from)} – {time(gap.until)}</time><span>{gap.shop}</span><span className="late">{span(Date.parse(gap.until) - Date.parse(gap.from), t.units)}</span></li>;
}
