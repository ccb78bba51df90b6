import type { Routing, Shift } from '../../api/calls';

const SPAN = /^(\d{1,2})(?::(\d{2}))?\s*[-–—]\s*(\d{1,2})(?::(\d{2}))?$/;

/** "9–13, 14–18:30" as hours of a day; nothing where it cannot be read. A shift that ends at 24 ends at midnight. */
export function hoursIn(cell: string): { from: string; to: string }[] | undefined {
  const parts = cell.split(/[,;]/).map((part) => part.trim()).filter((part) => part !== '');
  const hours = parts.map((part) => {
    const [, h1 = '', m1 = '0', h2 = '', m2 = '0'] = SPAN.exec(part) ?? [];
    const [from, to] = [Number(h1) * 60 + Number(m1), Number(h2) * 60 + Number(m2)];
    const sound = h1 !== '' && Number(m1) < 60 && Number(m2) < 60 && from < to && to <= 24 * 60;
    return sound ? { from: clock(from), to: clock(to % (24 * 60)) } : undefined;
  });
  const read = hours.filter((each) => each !== undefined);
  return read.length === hours.length ? read : undefined;
}

const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** What stands in a cell: "09–18", with minutes only where there are some. */
export function cellOf(roster: Shift[], operator: string, date: string): string {
  const short = (time: string) => (time.endsWith(':00') ? String(Number(time.slice(0, 2))) : time.replace(/^0/, ''));
  return roster.filter((shift) => shift.operator === operator && shift.date === date)
    .map(({ from, to }) => `${short(from.slice(0, 5))}–${to.slice(0, 5) === '00:00' ? '24' : short(to.slice(0, 5))}`).join(', ');
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
