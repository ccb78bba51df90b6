/** A day and a time of day somewhere; `day` may run over the month's end. */
export interface Local {
  year: number;
  month: number;
  day: number;
  minutes: number;
  weekday: number;
}

const NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

export function inZone(instant: number, zone: string): Local {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', weekday: 'short', year: 'numeric', month: 'numeric', day: 'numeric',
    hour: 'numeric', minute: 'numeric',
  }).formatToParts(new Date(instant));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    year: Number(of('year')),
    month: Number(of('month')),
    day: Number(of('day')),
    minutes: Number(of('hour')) * 60 + Number(of('minute')),
    weekday: NAMES.indexOf(of('weekday')),
  };
}

/** The instant of a local time; of one that a change of clocks skips, the one an hour later. */
export function zonedInstant(local: Local, zone: string): string {
  const wanted = Date.UTC(local.year, local.month - 1, local.day, 0, local.minutes);
  let instant = wanted - offset(wanted, zone);
  instant = wanted - offset(instant, zone);
  return new Date(instant).toISOString();
}

function offset(instant: number, zone: string): number {
  const there = inZone(instant, zone);
  return Date.UTC(there.year, there.month - 1, there.day, 0, there.minutes) - Math.floor(instant / 60_000) * 60_000;
}

/** "2026-11-24" of a day from today, there. */
export function dateIn(zone: string, now: number, daysAhead: number): string {
  const today = inZone(now, zone);
  return new Date(Date.UTC(today.year, today.month - 1, today.day + daysAhead)).toISOString().slice(0, 10);
}
