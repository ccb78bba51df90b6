import type { ShopSettings } from '../../api/types';
import { useText } from '../../app/language';
import { ru } from '../../app/ru';
import { money } from '../../ui/format';
import { due, toSpeak, type Draft, type Spoken } from './draft';

/** What is said to the customer before it is placed; the tick beside it is the proof. The amount comes last. */
export function ReadBack({ draft, shop, ticked, why, onTick }: {
  draft: Draft;
  shop: ShopSettings;
  ticked: Record<string, string>;
  why: string | undefined;
  onTick: (key: string) => void;
}) {
  const { t } = useText();
  return (
    <section className="script" aria-label={t.phone.readBack}>
      <h2>{t.phone.readBack}</h2>
      {why && <p className="quiet" role="status">{why}</p>}
      <ol>
        {toSpeak(draft).map((spoken) => {
          const done = ticked[spoken.key] !== undefined;
          return (
            <li key={spoken.key} className={done ? 'done' : ''}>
              <button type="button" role="checkbox" aria-checked={done} aria-disabled={why !== undefined} title={why}
                className="say" lang="ru" onClick={() => why === undefined && !done && onTick(spoken.key)}>
                <Sentence spoken={spoken} draft={draft} shop={shop} />
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Spoken in Russian whatever the screen's language is: the customer is. */
function Sentence({ spoken, draft, shop }: { spoken: Spoken; draft: Draft; shop: ShopSettings }) {
  const rub = (sum: Parameters<typeof money>[0]) => money(sum, 'ru');
  if (spoken.line && spoken.number) {
    const { product, price, quantity } = spoken.line;
    const { size, colour, series } = product.options;
    const said = [product.name, size && `размер ${size}`, colour && `цвет ${colour}`, series && `серия «${series}»`, `${quantity} шт.`,
      rub({ minor: price.minor * quantity, currency: price.currency })];
    return <span>Позиция {spoken.number}: {said.filter(Boolean).join(', ')}. Верно?</span>;
  }
  const sums = due(draft, shop);
  const name = [draft.surname, draft.given, draft.patronymic].filter(Boolean).join(' ');
  const term = shop.tariffs[draft.method]?.term;
  switch (spoken.key) {
    case 'recipient': return <span>Получатель — {name || '…'}, телефон для доставки — {draft.phone || '…'}. Верно?</span>;
    case 'delivery': return (
      <span>Доставка — {ru.order.methods[draft.method]}, {sums.delivery.minor === 0 ? 'бесплатно' : `стоимость ${rub(sums.delivery)}`}.{' '}
        {draft.method === 'COURIER' ? `${draft.date || '…'}, с ${draft.from} до ${draft.to}. ` : term ? `Срок — ${term.from}–${term.to} раб. дн. ` : ''}
        Подходит?</span>
    );
    case 'address': return <span>Сверим адрес: {[draft.postalCode, draft.city, draft.street, draft.point].filter(Boolean).join(', ') || '…'}. Всё верно?</span>;
    case 'payment': return <span>Оплата — {ru.order.payments[draft.payment]}. Верно?</span>;
    default: return <span>Итого: товары — {rub(sums.goods)}, доставка — {rub(sums.delivery)}, к оплате — {rub(sums.due)}. Подтверждаем?</span>;
  }
}
