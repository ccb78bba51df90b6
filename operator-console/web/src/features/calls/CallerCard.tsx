import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { desk } from '../../api/desk';
import type { CallView, OrderView } from '../../api/types';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { dayAndClock, money } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { When } from '../../ui/When';
import { Controls } from './Controls';
import { Sister } from './Sister';

const BEFORE_SHOWN = 5;

/** What to say first, and what the caller may be calling about. Nothing of an order is said before he names it. */
export function CallerCard({ call }: { call: CallView }) {
  const { t } = useText();
  const { me } = useSession();
  const name = usePersonName();
  const number = call.customer?.e164;
  const card = useQuery({ queryKey: ['card', call.id, call.stage, call.handedTo], queryFn: () => desk.card(call.id), placeholderData: keepPreviousData, staleTime: 60_000 });
  const orders = useQuery({
    queryKey: ['orders', call.shop, 'phone', number], enabled: number !== undefined,
    queryFn: ({ signal }) => desk.orders(call.shop, { phone: number ?? '' }, signal),
  });
  return (
    <div className="panel card">
      {card.error ? <ProblemNotice error={card.error} t={t} /> : null}
      {card.data && <p className="say" lang="ru">{card.data.greeting}</p>}
      {card.data?.handed && (
        <p className="comment"><b>{t.control.handed(name(call.shop, card.data.handed.from))}</b> {card.data.handed.note}</p>
      )}
      {card.data && call.operator === me.id && call.stage !== 'RINGING' && <Controls card={{ ...card.data, call }} />}
      <p className="quiet">{t.calls.verify}</p>
      {card.data?.sisterShop && <Sister call={call} />}
      {orders.error ? <ProblemNotice error={orders.error} t={t} /> : null}
      <ul className="found">
        {orders.data?.items.map((order) => <Known key={order.id} order={order} />)}
        {orders.data?.items.length === 0 && <li className="quiet">{t.calls.noOrders}</li>}
        {number === undefined && <li className="quiet">{t.calls.hiddenHint}</li>}
      </ul>
      {card.data && <Before calls={card.data.before} shop={call.shop} />}
      <p className="actions">
        <Link className="button" to="/phone" search={{ shop: call.shop, ...(number && { phone: number }) }}>{t.calls.order}</Link>
        {number === undefined && <Link className="button" to="/orders" search={{}}>{t.frame.search}</Link>}
      </p>
    </div>
  );
}

/** An order with what became of it, so that "where is my parcel" is answered without another step. */
function Known({ order }: { order: OrderView }) {
  const { t, language } = useText();
  const { delivery, totals } = order;
  return (
    <li>
      <span className="what">
        <b>{t.queue.number(order.number)}</b>
        <small>{[t.search.states[order.state], ...(order.waitingFor ?? []).map((each) => t.outcome.waitingFor[each])].join(' · ')}</small>
      </span>
      <span className="what">
        <span>{t.order.methods[delivery.method]}{delivery.pickupPoint && `, ${delivery.pickupPoint}`}</span>
        <small><When delivery={delivery} />{order.reason ? ` · ${order.reason}` : ''}</small>
      </span>
      <span className="sum">{money(totals.due, language)}</span>
      <Link className="button" to="/case/$id" params={{ id: order.id }}>{t.search.open}</Link>
      <Link className="button" to="/orders/$id/story" params={{ id: order.id }}>{t.search.story}</Link>
      <Link className="button" to="/after-sale" search={{ shop: order.shop, order: order.id }}>{t.aftersale.short}</Link>
    </li>
  );
}

function Before({ calls, shop }: { calls: CallView[]; shop: string }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const zone = shops[shop]?.zone ?? 'UTC';
  if (calls.length === 0) return null;
  return (
    <p><b>{t.calls.before}:</b> {calls.slice(0, BEFORE_SHOWN).map((each) =>
      `${dayAndClock(each.beganAt, zone, language)}, ${each.missed ? t.calls.missed : t.calls.talked}`).join(' · ')}</p>
  );
}
