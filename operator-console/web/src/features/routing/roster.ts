import type { Routing, Shift } from '../../api/calls';
import { hoursText } from '../../ui/hours';

export { hoursIn } from '../../ui/hours';

/** What stands in a cell: "09–18", with minutes only where there are some. */
export function cellOf(roster: Shift[], operator: string, date: string): string {
  return hoursText(roster.filter((shift) => shift.operator === operator && shift.date === date));
}

/** The roster with this cell in place of what stood there. */
export function withCell(roster: Shift[], operator: string, date: string, hours: { from: string; to: string }[]): Shift[] {
  const others = roster.filter((shift) => shift.operator !== operator || shift.date !== date);
  return [...others, ...hours.map((each) => ({ operator, date, ...each }))]
    .sort((one, other) => `${one.date}${one.operator}${one.from}`.localeCompare(`${other.date}${other.operator}${other.from}`));
}

/** Monday of the week of a day, so many weeks later; and its seven days. */
export function week(day: string, later: number): string[] {
  const at = new Date(`${day}T00:00:00Z`);
  const monday = at.getTime() - ((at.getUTCDay() + 6) % 7) * 86_400_000 + later * 7 * 86_400_000;
  return Array.from({ length: 7 }, (_, days) => new Date(monday + days * 86_400_000).toISOString().slice(0, 10));
}

/** Which parts of two documents differ. */
export function differing(one: Routing, other: Routing): (keyof Routing)[] {
  const parts: (keyof Routing)[] = ['groups', 'rules', 'roster', 'waiting', 'afterHours', 'promisesPerOperator'];
  return parts.filter((part) => JSON.stringify(one[part]) !== JSON.stringify(other[part]));
}

export const NOTHING: Routing = { groups: [], rules: [], roster: [], waiting: [], afterHours: 'VOICEMAIL', promisesPerOperator: 2 };
