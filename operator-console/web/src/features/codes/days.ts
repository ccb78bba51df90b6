import { inZone, zonedInstant } from '../../ui/zone';

/** The first instant of a day somewhere, as `2026-11-24` from a date field. */
export function startOf(day: string, zone: string): string {
  const [year, month, date] = parts(day);
  return zonedInstant({ year, month, day: date, minutes: 0, weekday: 0 }, zone);
}

/** The first instant after a day: what is valid "until the 31st" is valid all that day. */
export function endOf(day: string, zone: string): string {
  const [year, month, date] = parts(day);
  return zonedInstant({ year, month, day: date + 1, minutes: 0, weekday: 0 }, zone);
}

/** The last day that ends by this instant, for a date field. */
export function lastDay(end: string, zone: string): string {
  const there = inZone(Date.parse(end) - 1, zone);
  return new Date(Date.UTC(there.year, there.month - 1, there.day)).toISOString().slice(0, 10);
}

/** "31 дек. 2027 г." of the same day. */
export function spokenLastDay(end: string, zone: string, language: string): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: zone })
    .format(new Date(Date.parse(end) - 1));
}

/** Minor units of what was typed: "3 000", "1290,5"; nothing where it is no sum. */
export function minor(typed: string): number | undefined {
  const plain = typed.replace(/[\s  ]/g, '').replace(',', '.');
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain)) return undefined;
  return Math.round(Number(plain) * 100);
}

function parts(day: string): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}
