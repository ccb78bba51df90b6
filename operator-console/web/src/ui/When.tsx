import type { OrderTerms } from '../api/types';
import { useText } from '../app/language';

/** When it is delivered, as the method has it: a day and hours, or working days. */
export function When({ delivery }: { delivery: Pick<OrderTerms['delivery'], 'slot' | 'term' | 'method'> }) {
  const { t, language } = useText();
  const { slot, term, method } = delivery;
  if (slot) {
    const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(slot.date));
    return <>{day}, {slot.from.slice(0, 5)}–{slot.to.slice(0, 5)}</>;
  }
  if (method === 'COURIER') return <em className="due">{t.order.slotNeeded}</em>;
  return <>{term ? t.order.workingDays(term.from, term.to) : '—'}</>;
}
