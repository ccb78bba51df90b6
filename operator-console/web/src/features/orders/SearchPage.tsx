import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { desk } from '../../api/desk';
import type { OrderView } from '../../api/types';
import { useText } from '../../app/language';
import { Saved } from '../../app/saved/Saved';
import { useSession } from '../../app/session';
import { dayAndClock, money, phone } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { wanted } from '../../ui/wantedOrders';

const PAUSE_MS = 200;

/** Orders by number, telephone or name, in one shop or in all of one's own. */
export function SearchPage({ q, shop, onSearch }: {
  q: string;
  shop: string | undefined;
  onSearch: (q: string, shop: string | undefined) => void;
}) {
  const { t } = useText();
  const { me, shops } = useSession();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(q);
  const sent = useRef(q);
  useEffect(() => {
    // A kept search, or the way back: what is looked for changed without being typed.
    if (q !== sent.current) setTyped(q);
    sent.current = q;
  }, [q]);
  const box = useRef<HTMLInputElement>(null);
  const of = me.shops.find((each) => each === shop);
  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    if (typed === q) return undefined;
    const timer = setTimeout(() => {
      sent.current = typed.trim();
      onSearch(sent.current, of);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, q, of, onSearch]);
  useKeys({ Escape: () => void navigate({ to: '/' }) });
  const found = useQuery({
    queryKey: ['orders', of, q],
    queryFn: ({ signal }) => inEach(of === undefined ? me.shops : [of], q, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  const items = q === '' ? [] : (found.data ?? []);
  return (
    <section className="search">
      <h1>{t.search.title}</h1>
      <div className="inline">
        <label className="grow">{t.search.hint}
          <input ref={box} type="search" maxLength={100} value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
        {me.shops.length > 1 && (
          <label>{t.search.shop}
            <select value={of ?? ''} onChange={(event) => onSearch(typed.trim(), event.target.value || undefined)}>
              <option value="">{t.frame.allShops}</option>
              {me.shops.map((each) => <option key={each} value={each}>{shops[each]?.brand.spokenName ?? each}</option>)}
            </select>
          </label>
        )}
      </div>
      <Saved list="/orders" search={{ q, shop: of }} />
      <p className="quiet" role="status">
        {q === '' ? t.search.start : found.isSuccess ? (items.length > 0 ? t.search.found(items.length) : t.search.none) : ''}
      </p>
      {found.isError && <ProblemNotice error={found.error} t={t} />}
      <ul className="found">{items.map((order) => <Found key={order.id} order={order} />)}</ul>
    </section>
  );
}

/** Each shop is asked for itself, as its owner answers; newest first. */
async function inEach(shops: string[], q: string, signal: AbortSignal): Promise<OrderView[]> {
  const pages = await Promise.all(shops.map((shop) => desk.orders(shop, wanted(q), signal)));
  return pages.flatMap((page) => page.items).sort((one, other) => Date.parse(other.placedAt) - Date.parse(one.placedAt));
}

function Found({ order }: { order: OrderView }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const person = order.customer.person;
  const zone = shops[order.shop]?.zone ?? 'UTC';
  return (
    <li>
      <span className="what">
        <b>{t.queue.number(order.number)} {[person.surname, person.given, person.patronymic].filter(Boolean).join(' ')}</b>
        <small>
          {order.customer.phone && phone(order.customer.phone.e164)} · {t.order.channels[order.channel]} · {dayAndClock(order.placedAt, zone, language)}
        </small>
      </span>
      <span className={`state ${order.state === 'CONFIRMED' || order.state === 'DELIVERED' ? 'done' : ''}`}>{t.search.states[order.state]}</span>
      <span className="sum">{money(order.totals.total, language)}</span>
      <Link className="button" to="/case/$id" params={{ id: order.id }}>{t.search.open}</Link>
      <Link className="button" to="/orders/$id/story" params={{ id: order.id }}>{t.search.story}</Link>
      <Link className="button" to="/after-sale" search={{ shop: order.shop, order: order.id }}>{t.aftersale.short}</Link>
      <Link className="button" to="/orders/$id/name" params={{ id: order.id }} search={{ shop: order.shop }}>{t.addressee.open}</Link>
    </li>
  );
}
