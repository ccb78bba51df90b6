import { useState, type FormEvent, type ReactNode } from 'react';
import type { CaseView, Change, DeliveryMethod, Line, PaymentMethod } from '../../api/types';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { deskNow } from '../../ui/clock';
import { difference, money } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { NearestPoints } from '../../ui/points/NearestPoints';
import { dateIn } from '../../ui/zone';
import { FeasibleSlots, Refused, useOffer } from './FeasibleSlots';
import { usePreviews } from './useAmend';

interface Panel {
  item: CaseView;
  onSave: (changes: Change[]) => void;
  onClose: () => void;
  busy: boolean;
}

/** A change that is typed: what it comes to stands beside it before it is made. */
function Changing({ title, item, changes, onSave, onClose, busy, children }: Panel & {
  title: string;
  changes: Change[];
  children: ReactNode;
}) {
  const { t, language } = useText();
  const [found] = usePreviews(item, [changes]);
  const before = item.order?.terms.totals.due;
  const after = found?.preview?.order.totals.due;
  useKeys({ Escape: onClose }, { exclusive: true });
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (changes.length > 0 && !busy) onSave(changes);
  };
  return (
    <form className="panel" aria-label={title} onSubmit={save}>
      <h2>{title}</h2>
      {children}
      <p className="preview" role="status">
        {changes.length === 0 ? t.order.same : after && before
          ? <>{t.order.preview}: <b>{money(after, language)}</b> ({after.minor === before.minor ? t.order.sameSum : difference(after, before, language)})</>
          : !found?.error && t.order.counting}
      </p>
      {found?.error ? <Refused error={found.error} /> : null}
      <p className="actions">
        <button type="submit" className="primary" disabled={busy || changes.length === 0}>
          <kbd aria-hidden="true">Enter</kbd> {busy ? t.order.saving : t.order.save}
        </button>
        <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </form>
  );
}

export function QuantityPanel({ line, ...panel }: Panel & { line: Line }) {
  const { t } = useText();
  const [typed, setTyped] = useState(String(line.quantity));
  const quantity = Number(typed);
  const sound = Number.isInteger(quantity) && quantity > 0 && quantity <= 9999 && quantity !== line.quantity;
  return (
    <Changing {...panel} title={t.order.quantityOf(line.name)}
      changes={sound ? [{ op: 'quantity', line: line.id, quantity }] : []}>
      <label>{t.order.quantity}
        <input autoFocus inputMode="numeric" value={typed} onFocus={(event) => event.target.select()}
          onChange={(event) => setTyped(event.target.value.replace(/\D/g, '').slice(0, 4))} />
      </label>
    </Changing>
  );
}

const METHODS: DeliveryMethod[] = ['COURIER', 'POST', 'PICKUP'];

export function DeliveryPanel(panel: Panel) {
  const { t } = useText();
  const { shops } = useSession();
  const terms = panel.item.order?.terms;
  const zone = terms?.customer.zone.id ?? 'UTC';
  const slot = terms?.delivery.slot;
  const address = terms?.delivery.address;
  const [method, setMethod] = useState<DeliveryMethod>(terms?.delivery.method ?? 'POST');
  const [point, setPoint] = useState(terms?.delivery.pickupPoint ?? '');
  const [date, setDate] = useState(slot?.date ?? dateIn(zone, deskNow(), 1));
  const [from, setFrom] = useState(slot?.from.slice(0, 5) ?? '10:00');
  const [to, setTo] = useState(slot?.to.slice(0, 5) ?? '14:00');
  const [city, setCity] = useState(address?.city ?? '');
  const [postalCode, setPostalCode] = useState(address?.postalCode ?? '');
  const [street, setStreet] = useState(address?.lines.join(', ') ?? '');
  const [payment, setPayment] = useState<PaymentMethod>(terms?.payment ?? 'LINK');
  const ways = shops[panel.item.shop]?.tariffs;
  const there = city !== (address?.city ?? '') || postalCode !== (address?.postalCode ?? '');
  const offer = useOffer(panel.item, method, there && address ? {
    country: address.country, ...(city && { city }), ...(postalCode && { postalCode }) } : undefined);
  const payments = offer?.tariff?.payments ?? ways?.[method]?.payments ?? [];
  if (!terms || !address) return null;
  const changes: Change[] = [];
  const moved = city !== (address.city ?? '') || postalCode !== (address.postalCode ?? '')
    || street !== address.lines.join(', ');
  if (moved) {
    changes.push({ op: 'address', address: {
      country: address.country, lines: [street], ...(address.region && !there && { region: address.region }),
      ...(city && { city }), ...(postalCode && { postalCode }) } });
  }
  const wanted = { date, from, to };
  const other = method !== terms.delivery.method || (method === 'PICKUP' && point !== (terms.delivery.pickupPoint ?? ''));
  const sameSlot = slot && slot.date === date && slot.from.startsWith(from) && slot.to.startsWith(to);
  if (other) {
    changes.push({ op: 'delivery', method, ...(method === 'COURIER' && { slot: wanted }), ...(method === 'PICKUP' && point && { pickupPoint: point }) });
  } else if (method === 'COURIER' && (!sameSlot || moved)) changes.push({ op: 'slot', slot: wanted });
  if (payment !== terms.payment) changes.push({ op: 'payment', method: payment });
  return (
    <Changing {...panel} title={t.order.deliveryChange} changes={changes}>
      <label>{t.order.method}
        <select autoFocus value={method} onChange={(event) => setMethod(METHODS.find((each) => each === event.target.value) ?? method)}>
          {METHODS.filter((each) => !ways || ways[each]).map((each) => <option key={each} value={each}>{t.order.methods[each]}</option>)}
        </select>
      </label>
      {method === 'PICKUP' && <label>{t.order.pickupPoint}<input value={point} maxLength={100} onChange={(event) => setPoint(event.target.value)} /></label>}
      <FeasibleSlots offer={offer} chosen={{ date, from, to }}
        onChoose={(slot) => { setDate(slot.date); setFrom(slot.from.slice(0, 5)); setTo(slot.to.slice(0, 5)); }} />
      {method === 'COURIER' && (
        <div className="inline">
          <label>{t.order.date}<input type="date" value={date} onChange={(event) => setDate(event.target.value)} /></label>
          <label>{t.order.from}<input type="time" value={from} onChange={(event) => setFrom(event.target.value)} /></label>
          <label>{t.order.to}<input type="time" value={to} onChange={(event) => setTo(event.target.value)} /></label>
        </div>
      )}
      <div className="inline">
        <label>{t.order.postalCode}<input value={postalCode} maxLength={20} onChange={(event) => setPostalCode(event.target.value)} /></label>
        <label>{t.order.city}<input value={city} maxLength={100} onChange={(event) => setCity(event.target.value)} /></label>
      </div>
      {method === 'PICKUP' && <NearestPoints shop={panel.item.shop} postalCode={postalCode} city={city} zone={zone} payment={payment} goods={terms.lines} chosen={point} onChoose={setPoint} />}
      <label>{t.order.lines_}<input value={street} maxLength={200} onChange={(event) => setStreet(event.target.value)} /></label>
      <label>{t.order.payment}
        <select value={payment} onChange={(event) => setPayment(payments.find((each) => each === event.target.value) ?? payment)}>
          {(payments.includes(payment) ? payments : [payment, ...payments]).map((each) => <option key={each} value={each}>{t.order.payments[each]}</option>)}
        </select>
      </label>
    </Changing>
  );
}
