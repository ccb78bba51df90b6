import type { useText } from '../../app/language';
import { UNITS, lasting } from '../../ui/duration';
import { money } from '../../ui/format';
import { hoursText, type Hours } from '../../ui/hours';

type Text = ReturnType<typeof useText>['t'];

const METHODS = new Set(['POST', 'COURIER', 'PICKUP']);
const spans = (all: unknown[]): Hours[] => all.map((each) => {
  const { open, close, from, to } = each as Record<'open' | 'close' | 'from' | 'to', string>;
  return { from: open ?? from, to: close ?? to };
});

/** "Лимиты · Первый звонок, цель": a place of the settings as people call it, of several the first is 1; the last part that nobody named stays as it is. */
export function placeName(pointer: string, t: Text): string {
  const words: Record<string, string> = { ...t.settings.places, ...t.order.methods };
  return pointer.split('/').slice(1).filter((each) => each !== 'minor').map((each) => words[each] ?? (/^\d+$/.test(each) ? `№ ${Number(each) + 1}` : each.replaceAll('~1', '/').replaceAll('~0', '~'))).join(' · ') || t.settings.whole;
}

/** A value as it is read: durations, hours and sums in words; whole parts are named by how many there are. */
export function valueSaid(pointer: string, value: unknown, { t, language, currency }: { t: Text; language: string; currency: string }): string {
  const at = { t, language, currency };
  const words: Record<string, string> = { ...t.settings.values, ...t.order.payments, ...t.order.methods };
  if (value === undefined || value === null) return t.settings.nothing;
  if (typeof value === 'boolean') return value ? t.settings.yes : t.settings.no;
  if (typeof value === 'number') return pointer.endsWith('/minor') ? money({ minor: value, currency }, language) : String(value);
  if (typeof value === 'string') return /^P(?=\d|T\d)/.test(value) ? durationSaid(value, t) : words[value] ?? value;
  if (Array.isArray(value)) return listSaid(pointer, value, at);
  const sum = value as { minor?: number; currency?: string };
  if (typeof sum.minor === 'number') return money({ minor: sum.minor, currency: sum.currency ?? currency }, language);
  return Object.entries(value).map(([name, each]) => `${METHODS.has(name) ? words[name] : placeName(`/${name}`, t)}: ${valueSaid(`${pointer}/${name}`, each, at)}`).join('; ');
}

function listSaid(pointer: string, value: unknown[], at: { t: Text; language: string; currency: string }): string {
  if (value.length === 0) return /week|exceptions/.test(pointer) ? at.t.form.dayOff : at.t.settings.nothing;
  const first = value[0];
  if (typeof first === 'object' && first !== null && ('open' in first || 'from' in first)) return hoursText(spans(value));
  return value.map((each) => valueSaid(pointer, each, at)).join(', ');
}

function durationSaid(iso: string, t: Text): string {
  const { amount, unit } = lasting(iso);
  return UNITS.includes(unit) ? `${amount} ${t.form.units[unit]}` : iso;
}
