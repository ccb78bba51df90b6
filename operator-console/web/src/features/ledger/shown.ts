import type { Call, Hour, Wanted } from '../../api/calls';
import { phone } from '../../ui/format';

export const SHOWS = ['all', 'incoming', 'outgoing', 'missed', 'voicemail', 'recorded'] as const;
export type Show = (typeof SHOWS)[number];

/** What is asked of the ledger for each choice. */
export function wanted(show: Show, day: string, typed: string): Wanted {
  const of: Record<Show, Wanted> = {
    all: {}, incoming: { direction: 'INCOMING' }, outgoing: { direction: 'OUTGOING' }, missed: { missed: 'true' },
    voicemail: { result: 'VOICEMAIL' }, recorded: { recorded: 'true' },
  };
  return { ...of[show], ...(day && { day }), ...(typed.replace(/\D/g, '').length >= 5 && { phone: typed.trim() }) };
}

/** How the shop calls the line of a call; its number where the phone book does not have it any more. */
export function lineOf(call: Pick<Call, 'line'>, book: { number: string; label: string }[]): string | undefined {
  return book.find((line) => line.number === call.line)?.label ?? (call.line && phone(call.line));
}

/** Where in a recording of the talk something happened, in seconds; nothing that was before or after. */
export function offsets<T extends { at: string }>(call: Pick<Call, 'answeredAt' | 'beganAt' | 'endedAt'>, happened: T[]): { seconds: number; what: T }[] {
  const from = Date.parse(call.answeredAt ?? call.beganAt);
  const to = call.endedAt === undefined ? from : Date.parse(call.endedAt);
  return happened
    .map((what) => ({ seconds: Math.floor((Date.parse(what.at) - from) / 1000), what }))
    .filter(({ seconds }) => seconds >= 0 && seconds * 1000 <= to - from);
}

type Sums = Pick<Hour, 'incoming' | 'answered' | 'withinFourRings' | 'missed' | 'neverReached' | 'hidden'>;

export function summed(hours: Sums[]): Sums {
  const zero: Sums = { incoming: 0, answered: 0, withinFourRings: 0, missed: 0, neverReached: 0, hidden: 0 };
  return hours.reduce((sum, hour) => ({
    incoming: sum.incoming + hour.incoming, answered: sum.answered + hour.answered, withinFourRings: sum.withinFourRings + hour.withinFourRings,
    missed: sum.missed + hour.missed, neverReached: sum.neverReached + hour.neverReached, hidden: sum.hidden + hour.hidden,
  }), zero);
}

/** A share as "83 %"; a dash where there is nothing to share. */
export function share(part: number, all: number, language: string): string {
  return all === 0 ? '—' : new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(part / all);
}
