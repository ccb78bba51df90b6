import type { Outcome, WhatIf } from '../../api/figures';

/** What stands in the form; what is empty stays as it was. */
export interface Fields {
  roster: string;
  limit: string;
  from: string;
  to: string;
}

const CREW = /^([01]\d|2[0-3]):([0-5]\d)\s*[-–]\s*([01]\d|2[0-3]):([0-5]\d)\s*[xх×*]\s*(\d{1,3})$/i;

/** Whether something in the form says nothing that could be tried. */
export function unread({ roster, from, to }: Fields): boolean {
  return parts(roster).some((each) => !CREW.test(each)) || (from === '') !== (to === '');
}

/** "09:00-21:00 x3, 11:00-15:00 x2": so many from then until then, on every day. */
export function tried({ roster, limit, from, to }: Fields): WhatIf {
  const crews = parts(roster).map((each) => {
    const [, h1, m1, h2, m2, operators] = CREW.exec(each) ?? [];
    return { from: `${h1}:${m1}`, to: `${h2}:${m2}`, operators: Number(operators) };
  });
  return { ...(crews.length > 0 && { roster: crews }), ...(limit !== '' && { limitMinutes: Number(limit) }), ...(from !== '' && { window: { from, to } }) };
}

const parts = (roster: string) => roster.split(/[,;]/).map((each) => each.trim()).filter(Boolean);

/** How many breaches the replay of what was makes too many or too few: the changed one may err by as many. */
export const errorOf = (recorded: Outcome, replayed: Outcome): number => Math.abs(recorded.breached - replayed.breached);
