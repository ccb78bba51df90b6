import type { Money } from '../api/types';

const sums = new Map<string, Intl.NumberFormat>();

/** "2 490 ₽", "1 290,50 ₽": kopecks only where there are some. */
export function money(sum: Money, language: string): string {
  const whole = sum.minor % 100 === 0;
  const key = `${language}/${sum.currency}/${whole}`;
  let format = sums.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, {
      style: 'currency',
      currency: sum.currency,
      minimumFractionDigits: whole ? 0 : 2,
      maximumFractionDigits: 2,
    });
    sums.set(key, format);
  }
  return format.format(sum.minor / 100);
}

/** The sign of a currency, as "₽"; its code where it has none. */
export function sign(currency: string, language: string): string {
  const parts = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

/** The difference with its sign, as "+300 ₽". */
export function difference(after: Money, before: Money, language: string): string {
  const minor = after.minor - before.minor;
  const text = money({ minor: Math.abs(minor), currency: after.currency }, language);
  return minor === 0 ? '=' : `${minor > 0 ? '+' : '−'}${text}`;
}

/** Hours and minutes in a zone, as "18:05". */
export function clock(instant: string | number, zone: string, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone: zone, hourCycle: 'h23' })
    .format(new Date(instant));
}

/** The same, with the weekday where it is not today there: "пн 12:00". */
export function clockSoon(instant: string | number, now: number, zone: string, language: string): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  const at = new Date(instant);
  if (day.format(at) === day.format(new Date(now))) return clock(instant, zone, language);
  return `${new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: zone }).format(at)} ${clock(instant, zone, language)}`;
}

export function dayAndClock(instant: string | number, zone: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: zone, hourCycle: 'h23',
  }).format(new Date(instant));
}

/** How long until or since, as short as it stays exact enough: "12:41", "2 ч 05", "3 д". */
export function span(millis: number, units: { h: string; d: string }): string {
  const seconds = Math.floor(Math.abs(millis) / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  if (seconds < 3600) return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  if (seconds < 48 * 3600) return `${Math.floor(seconds / 3600)} ${units.h} ${two(Math.floor(seconds / 60) % 60)}`;
  return `${Math.floor(seconds / 86_400)} ${units.d}`;
}

/** "8 916 123-45-67" for Russian numbers, others as they are. */
export function phone(e164: string): string {
  const parts = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(e164);
  return parts ? `+7 ${parts[1]} ${parts[2]}-${parts[3]}-${parts[4]}` : e164;
}
