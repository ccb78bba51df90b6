import { inZone, zonedInstant, type Local } from './zone';

/** When to call, as it was typed: at a time, between two, or by one. */
export interface Wanted {
  kind: 'AT' | 'BETWEEN' | 'BY';
  from?: string;
  to?: string;
}

const NUMBERS: Record<string, number> = {
  час: 1, полчаса: 0.5, полтора: 1.5, два: 2, три: 3, четыре: 4, пять: 5,
};
const WEEKDAYS = ['воскресенье', 'понедельник', 'вторник', 'среду', 'четверг', 'пятницу', 'субботу'];
const PARTS: Record<string, [number, number]> = { утром: [10, 12], днем: [12, 17], вечером: [17, 20] };
/** Later than that is not "by" but a new day. */
const DAY_ENDS = 20;
const MINUTE = 60_000;

/**
 * Understands "после 18", "до 15:30", "в 14", "с 12 до 15", "завтра утром", "через час", "в пятницу после 11" by the
 * customer's clock; nothing where it does not.
 */
export function understand(typed: string, now: number, zone: string): Wanted | undefined {
  const text = typed.toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ').trim();
  const soon = through(text, now);
  if (soon) return soon;
  const today = inZone(now, zone);
  const day = dayOf(text, today);
  const wanted = hours(text, day.given);
  if (!wanted) return undefined;
  const shifted = !day.given && earliest(wanted) <= today.minutes ? 1 : 0;
  const instant = (minutes: number) => zonedInstant({ ...today, day: today.day + day.ahead + shifted, minutes }, zone);
  return placed(wanted, instant);
}

interface Hours {
  kind: Wanted['kind'];
  from?: number;
  to?: number;
}

function earliest(wanted: Hours): number {
  return wanted.kind === 'BY' ? (wanted.to ?? 0) : (wanted.from ?? 0);
}

function placed(wanted: Hours, instant: (minutes: number) => string): Wanted {
  return {
    kind: wanted.kind,
    ...(wanted.from === undefined ? {} : { from: instant(wanted.from) }),
    ...(wanted.to === undefined ? {} : { to: instant(wanted.to) }),
  };
}

function through(text: string, now: number): Wanted | undefined {
  const match = /^через (?:(\d+(?:[.,]\d+)?|[а-я]+) ?)?(минут|час|полчаса|полтора)?/.exec(text);
  if (!match) return undefined;
  const word = match[1] ?? match[2] ?? '';
  const number = /\d/.test(word) ? Number(word.replace(',', '.')) : NUMBERS[word];
  if (number === undefined || !Number.isFinite(number)) return undefined;
  const minutes = text.includes('минут') ? number : number * 60;
  if (minutes < 1 || minutes > 48 * 60) return undefined;
  return { kind: 'AT', from: new Date(Math.ceil((now + minutes * MINUTE) / MINUTE) * MINUTE).toISOString() };
}

function dayOf(text: string, today: Local): { ahead: number; given: boolean } {
  if (text.includes('послезавтра')) return { ahead: 2, given: true };
  if (text.includes('завтра')) return { ahead: 1, given: true };
  if (text.includes('сегодня')) return { ahead: 0, given: true };
  const weekday = WEEKDAYS.findIndex((name) => text.includes(name) || text.includes(name.replace(/у$/, 'а')));
  if (weekday < 0) return { ahead: 0, given: false };
  return { ahead: (weekday - today.weekday + 7) % 7 || 7, given: true };
}

function hours(text: string, dayGiven: boolean): Hours | undefined {
  const between = /с (\d{1,2})(?::(\d{2}))? до (\d{1,2})(?::(\d{2}))?/.exec(text);
  if (between) return ordered(minutes(between[1], between[2]), minutes(between[3], between[4]));
  const after = /после (\d{1,2})(?::(\d{2}))?/.exec(text);
  if (after) {
    const from = minutes(after[1], after[2]);
    return from === undefined ? undefined : ordered(from, Math.max(DAY_ENDS * 60, from + 60));
  }
  const by = /до (\d{1,2})(?::(\d{2}))?/.exec(text);
  if (by) return only('BY', minutes(by[1], by[2]));
  const at = /(?:^|\s)в (\d{1,2})(?::(\d{2}))?(?:$|\s|ч)/.exec(text) ?? /^(\d{1,2}):(\d{2})$/.exec(text);
  if (at) return only('AT', minutes(at[1], at[2]));
  const part = Object.entries(PARTS).find(([name]) => text.includes(name));
  if (part) return ordered(part[1][0] * 60, part[1][1] * 60);
  return dayGiven ? ordered(10 * 60, DAY_ENDS * 60) : undefined;
}

function only(kind: 'AT' | 'BY', at: number | undefined): Hours | undefined {
  if (at === undefined) return undefined;
  return kind === 'AT' ? { kind, from: at } : { kind, to: at };
}

function ordered(from: number | undefined, to: number | undefined): Hours | undefined {
  return from !== undefined && to !== undefined && from < to ? { kind: 'BETWEEN', from, to } : undefined;
}

function minutes(hour: string | undefined, minute: string | undefined): number | undefined {
  const total = Number(hour) * 60 + Number(minute ?? 0);
  return Number(hour) < 24 && Number(minute ?? 0) < 60 ? total : undefined;
}
