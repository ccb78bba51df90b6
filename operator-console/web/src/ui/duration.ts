/** A duration as people set it: a whole number of one unit. */
export type Unit = 's' | 'm' | 'h' | 'd';
export interface Lasting {
  amount: number;
  unit: Unit;
}

const SECONDS: Record<Unit, number> = { s: 1, m: 60, h: 3_600, d: 86_400 };
export const UNITS = Object.keys(SECONDS) as Unit[];

/** Seconds of an ISO 8601 duration of days and time, as the services write it: "PT6H", "P1DT30M". */
export function secondsOf(iso: string): number {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/.exec(iso);
  if (!parts) return 0;
  return [SECONDS.d, SECONDS.h, SECONDS.m, SECONDS.s].reduce((sum, unit, at) => sum + unit * Number(parts[at + 1] ?? 0), 0);
}

/** In the largest unit that leaves no rest: "PT90M" is 90 minutes, "PT24H" a day. */
export function lasting(iso: string): Lasting {
  const seconds = secondsOf(iso);
  const unit = [...UNITS].reverse().find((each) => seconds > 0 && seconds % SECONDS[each] === 0) ?? 'm';
  return { amount: seconds / SECONDS[unit], unit };
}

export function isoOf({ amount, unit }: Lasting): string {
  return `PT${amount * SECONDS[unit]}S`;
}
