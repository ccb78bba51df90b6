import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { desk } from '../../api/desk';
import type { CallView } from '../../api/types';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { useNow } from '../../ui/clock';
import { clock, money, phone, span } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';

/** More that ring at once are not shown one by one. */
const SHOWN = 3;
/** Four rings of 5 s: whoever waits longer waits too long. */
const LONG_MS = 20_000;

/** Who calls now: above everything, while the case that is open stays as it is. */
export function IncomingCalls({ shop }: { shop: string | undefined }) {
  const { t } = useText();
  const { me } = useSession();
  const [opened, setOpened] = useState<string>();
  const found = useQuery({ queryKey: ['ringing', shop ?? ''], queryFn: () => desk.incoming(shop), refetchInterval: 60_000 });
  const open = (found.data?.items ?? []).filter((call) => call.stage !== 'ENDED'
    && (call.operator === undefined || call.operator === me.id || call.stage === 'RINGING'));
  const mine = open.find((call) => call.operator === me.id);
  const shown = open.slice(0, SHOWN);
  const card = opened ?? mine?.id;
  useKeys({ F3: () => setOpened((now) => (now ? undefined : shown[0]?.id)) });
  if (shown.length === 0) return null;
  return (
    <section className="incoming" aria-label={t.calls.title} aria-live="assertive">
      {shown.map((call) => (
        <div key={call.id}>
          <Ringing call={call} open={call.id === card} onOpen={() => setOpened(call.id === card ? undefined : call.id)} />
          {call.id === card && <Card call={call} />}
        </div>
      ))}
      {open.length > SHOWN && <p className="quiet">{t.calls.more(open.length - SHOWN)}</p>}
    </section>
  );
}

function Ringing({ call, open, onOpen }: { call: CallView; open: boolean; onOpen: () => void }) {
  const { t } = useText();
  const { shops } = useSession();
  const now = useNow();
  const brand = shops[call.shop]?.brand;
  const waited = now - Date.parse(call.beganAt);
  const ringing = call.stage === 'RINGING';
  return (
    <p className="ringing" ref={(el) => el?.style.setProperty('--brand', brand?.colour ?? 'gray')}>
      <b>☎ {ringing ? t.calls.ringing : t.calls.talking}</b>
      <span className="phone">{call.customer ? phone(call.customer.e164) : t.calls.hidden}</span>
      <span>{brand?.spokenName ?? call.shop}</span>
      <span className={ringing && waited > LONG_MS ? 'late' : ''}>{span(Math.max(0, waited), t.units)}</span>
      <button type="button" aria-expanded={open} aria-keyshortcuts="F3" onClick={onOpen}><kbd aria-hidden="true">F3</kbd> {open ? t.keys.close : t.calls.open}</button>
    </p>
  );
}

/** What to say first, and what the caller may be calling about. Nothing of an order is said before he names it. */
function Card({ call }: { call: CallView }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const number = call.customer?.e164;
  const card = useQuery({ queryKey: ['card', call.id], queryFn: () => desk.card(call.id), staleTime: 60_000 });
  const orders = useQuery({
    queryKey: ['orders', call.shop, 'phone', number], enabled: number !== undefined,
    queryFn: ({ signal }) => desk.orders(call.shop, { phone: number ?? '' }, signal),
  });
  const states: Record<string, string> = t.search.states;
  return (
    <div className="panel card">
      {card.error ? <ProblemNotice error={card.error} t={t} /> : null}
      {card.data && <p className="say">{card.data.greeting}</p>}
      <p className="quiet">{t.calls.verify}</p>
      {orders.error ? <ProblemNotice error={orders.error} t={t} /> : null}
      <ul className="found">
        {orders.data?.items.map((order) => (
          <li key={order.id}>
            <span className="what"><b>{t.queue.number(order.number)}</b><small>{states[order.state] ?? order.state}</small></span>
            <span className="sum">{money(order.totals.total, language)}</span>
            <Link className="button" to="/case/$id" params={{ id: order.id }}>{t.search.open}</Link>
          </li>
        ))}
        {orders.data?.items.length === 0 && <li className="quiet">{t.calls.noOrders}</li>}
      </ul>
      {card.data && card.data.before.length > 0 && (
        <p><b>{t.calls.before}:</b> {card.data.before.slice(0, 5).map((each) =>
          `${clock(each.beganAt, shops[call.shop]?.zone ?? 'UTC', language)} ${each.missed ? t.calls.missed : t.calls.talked}`).join(' · ')}</p>
      )}
    </div>
  );
}
