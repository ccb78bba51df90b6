import type { DeliveryMethod, ShopSettings } from '../../api/types';
import { useText } from '../../app/language';
import { NearestPoints } from '../../ui/points/NearestPoints';
import type { Draft } from './draft';

const METHODS: DeliveryMethod[] = ['POST', 'COURIER', 'PICKUP'];

/** Who it is for, where it goes, and how it is paid. */
export function Where({ id, draft, shop, onChange }: { id: string; draft: Draft; shop: ShopSettings; onChange: (part: Partial<Draft>) => void }) {
  const { t } = useText();
  const ways = METHODS.filter((each) => shop.tariffs[each]);
  const payments = shop.tariffs[draft.method]?.payments ?? [];
  const text = (label: string, field: 'surname' | 'given' | 'patronymic' | 'phone' | 'city' | 'postalCode' | 'street' | 'point' | 'comment',
    max: number) => (
    <label>{label}<input value={draft[field]} maxLength={max} onChange={(event) => onChange({ [field]: event.target.value })} /></label>
  );
  const method = (next: DeliveryMethod) => {
    const allowed = shop.tariffs[next]?.payments ?? [];
    onChange({ method: next, payment: allowed.includes(draft.payment) ? draft.payment : (allowed[0] ?? draft.payment) });
  };
  return (
    <>
      <fieldset>
        <legend>{t.case.recipient}</legend>
        <div className="inline">
          {text(t.phone.surname, 'surname', 100)}{text(t.phone.given, 'given', 100)}{text(t.phone.patronymic, 'patronymic', 100)}
          {text(t.phone.phone, 'phone', 30)}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t.order.deliveryChange}</legend>
        <div className="inline">
          <label>{t.order.method}
            <select value={draft.method} onChange={(event) => method(ways.find((each) => each === event.target.value) ?? draft.method)}>
              {ways.map((each) => <option key={each} value={each}>{t.order.methods[each]}</option>)}
            </select>
          </label>
          <label>{t.order.payment}
            <select value={draft.payment} onChange={(event) => onChange({ payment: payments.find((each) => each === event.target.value) ?? draft.payment })}>
              {payments.map((each) => <option key={each} value={each}>{t.order.payments[each]}</option>)}
            </select>
          </label>
        </div>
        {draft.method === 'COURIER' && (
          <div className="inline">
            <label>{t.order.date}<input type="date" value={draft.date} onChange={(event) => onChange({ date: event.target.value })} /></label>
            <label>{t.order.from}<input type="time" value={draft.from} onChange={(event) => onChange({ from: event.target.value })} /></label>
            <label>{t.order.to}<input type="time" value={draft.to} onChange={(event) => onChange({ to: event.target.value })} /></label>
          </div>
        )}
        {draft.method === 'PICKUP' && text(t.order.pickupPoint, 'point', 100)}
        <div className="inline">{text(t.order.postalCode, 'postalCode', 20)}{text(t.order.city, 'city', 100)}</div>
        {draft.method === 'PICKUP' && (
          <NearestPoints shop={id} postalCode={draft.postalCode} city={draft.city} zone={shop.zone} payment={draft.payment} goods={draft.lines.map((line) => ({ sku: line.product.sku, quantity: line.quantity }))} chosen={draft.point} onChoose={(point) => onChange({ point })} />
        )}
        {text(t.order.lines_, 'street', 200)}
        {text(t.phone.comment, 'comment', 500)}
        <label className="check">
          <input type="checkbox" checked={draft.consent} onChange={(event) => onChange({ consent: event.target.checked })} />
          <span lang="ru">Чтобы доставить заказ, мы сохраним ваше имя, телефон и адрес. Вы согласны?</span>
        </label>
      </fieldset>
    </>
  );
}
