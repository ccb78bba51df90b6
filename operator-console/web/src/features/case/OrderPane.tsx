import type { ReactNode } from 'react';
import type { CaseView, Line, LineStock, OrderTerms } from '../../api/types';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { useNow } from '../../ui/clock';
import { dayAndClock, money, phone } from '../../ui/format';
import { When } from '../../ui/When';
import { useSupplierName } from '../../ui/useSupplierName';
import { trust } from './age';
import { Infeasible } from './FeasibleSlots';
import { asking, promised } from './supply';

/** What is agreed: lines with their stock, where to, how paid, and what it comes to. */
export function OrderPane({ item, chosen, onChoose, onCard, busy, onPopOut, children }: {
  item: CaseView;
  chosen: string | undefined;
  onChoose: (line: string) => void;
  /** Opens the card of what a line orders; absent where there is no room for it. */
  onCard?: (line: string) => void;
  busy: boolean;
  /** Absent where it is out already. */
  onPopOut?: () => void;
  children?: ReactNode;
}) {
  const { t } = useText();
  const name = useSupplierName(item.shop);
  const order = item.order;
  if (!order) return <section className="order" aria-label={t.case.order}><p>{t.queue.unknown}</p></section>;
  return (
    <section className="order" aria-label={t.case.order} aria-busy={busy}>
      <ol className="lines">
        {order.terms.lines.map((line, index) => (
          <li key={line.id} aria-current={line.id === chosen ? 'true' : undefined}>
            <button type="button" onClick={() => onChoose(line.id)}>
              <kbd aria-hidden="true">{index + 1}</kbd>
              <OrderLine line={line} stock={stockOf(item, line)} shop={item.shop} name={name} />
            </button>
            {onCard && <button type="button" className="cardof" aria-label={t.product.of(line.name)} title={t.product.open} onClick={() => onCard(line.id)}><i aria-hidden="true">i</i></button>}
          </li>
        ))}
      </ol>
      <Asking item={item} name={name} />
      {children}
      <Terms terms={order.terms} late={<Infeasible item={item} />} />
      <p className="quiet foot">{t.case.version(order.version)}{busy && ` · ${t.order.saving}`}
        {onPopOut && <button type="button" onClick={onPopOut}>{t.order.popOut}</button>}
      </p>
    </section>
  );
}

function stockOf(item: CaseView, line: Line): LineStock | undefined {
  return item.stock?.current ? item.stock.lines.find((stock) => stock.line === line.id) : undefined;
}

function OrderLine({ line, stock, shop, name }: { line: Line; stock: LineStock | undefined; shop: string; name: (code: string) => string }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const ready = stock?.readyAt;
  const from = stock && promised(stock, t, (at) => dayAndClock(at, shops[shop]?.zone ?? 'UTC', language), name);
  const options = [line.options.size, line.options.colour, line.options.series].filter(Boolean).join(' · ');
  const total = { minor: line.price.minor * line.quantity, currency: line.price.currency };
  const changed = stock?.priceNow && stock.priceNow.minor !== line.price.minor ? stock.priceNow : undefined;
  return (
    <span className="line">
      <span className="name">{line.name}{options && <small>{options}</small>}</span>
      <span className="sum">
        <b>{money(total, language)}</b>
        {line.quantity > 1 && <small>{line.quantity} × {money(line.price, language)}</small>}
      </span>
      <span className="state">
        <Stock stock={stock} name={name} />
        {from && <em className="done">{from}</em>}
        {ready && <em>{t.product.ready(new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: shops[shop]?.zone ?? 'UTC' }).format(new Date(ready)))}</em>}
        {changed && <em className="due">{t.order.newPrice(money(changed, language))}</em>}
        {stock?.belowCost && <em className="late">{t.order.belowCost}</em>}
        {line.prepayOnly && <em>{t.order.prepay}</em>}
        {line.price.minor === 0 && <em className="due">{t.order.zero}</em>}
      </span>
    </span>
  );
}

/** What there is, and how far that can be trusted: its age and source stand at each line (R091). */
function Stock({ stock, name }: { stock: LineStock | undefined; name: (code: string) => string }) {
  const { t } = useText();
  const now = useNow();
  if (!stock) return <em className="quiet">{t.order.checking}</em>;
  const known = trust(stock, now);
  const said = [t.product.trust(known), stock.source && name(stock.source)].filter(Boolean).join(', ');
  return (
    <>
      {stock.missing > 0 ? <em className="late">{t.order.short(stock.missing)}</em> : <em className="done">{t.order.inStock}</em>}
      {said && <em className={known.how === 'SURE' ? 'quiet' : 'due'}>{said}</em>}
    </>
  );
}

function Asking({ item, name }: { item: CaseView; name: (code: string) => string }) {
  const { t } = useText();
  const who = asking(item, t, name);
  return who ? <p className="due" role="status">{who}</p> : null;
}

function Terms({ terms, late }: { terms: OrderTerms; late: ReactNode }) {
  const { t, language } = useText();
  const { delivery, totals, recipient } = terms;
  const address = [delivery.address.country === 'RU' ? '' : delivery.address.country, delivery.address.postalCode,
    delivery.address.city, ...delivery.address.lines].filter(Boolean).join(', ');
  const name = [recipient.person.surname, recipient.person.given, recipient.person.patronymic].filter(Boolean).join(' ');
  return (
    <>
      <dl className="terms">
        <div><dt>{t.case.recipient}</dt><dd>{name || t.case.noName}{recipient.phone && <>, <span className="nowrap">{phone(recipient.phone.e164)}</span></>}</dd></div>
        <div><dt>{t.order.delivery}</dt><dd>{t.order.methods[delivery.method]}{delivery.pickupPoint && `, ${delivery.pickupPoint}`}</dd></div>
        <div><dt>{t.order.address}</dt><dd>{address || '—'}</dd></div>
        <div><dt>{t.order.slot}</dt><dd><When delivery={delivery} />{late}</dd></div>
        <div><dt>{t.order.payment}</dt><dd>{t.order.payments[terms.payment]}</dd></div>
      </dl>
      <dl className="totals">
        <div><dt>{t.order.goods}</dt><dd>{money(totals.lines, language)}</dd></div>
        {totals.discounts.minor > 0 && <div><dt>{t.order.discounts}</dt><dd>−{money(totals.discounts, language)}</dd></div>}
        <div><dt>{t.order.shipping}</dt><dd>{money(totals.delivery, language)}</dd></div>
        {totals.certificates.minor > 0 && <div><dt>{t.order.certificates}</dt><dd>−{money(totals.certificates, language)}</dd></div>}
        {totals.paid.minor > 0 && <div><dt>{t.order.paid}</dt><dd>−{money(totals.paid, language)}</dd></div>}
        {totals.refundDue.minor > 0 && <div><dt>{t.order.refund}</dt><dd>{money(totals.refundDue, language)}</dd></div>}
        <div className="sumdue"><dt>{t.order.due}</dt><dd>{money(totals.due, language)}</dd></div>
      </dl>
    </>
  );
}
