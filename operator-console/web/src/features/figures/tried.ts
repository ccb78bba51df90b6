import type { WhatIf } from '../../api/figures';

/** What stands in the form; what is empty stays as it was. */
export interface Fields {
  roster: string;
  limit: string;
  from: string;
  to: string;
}

const CREW = /^([01]\d|2[0-3]):([0-5]\d)\s*[-–]\s*([01]\d|2[0-3]):([0-5]\d)\s*[xх×*]\s*(\d{1,3})(?:\s+([a-z0-9-]+(?:\+[a-z0-9-]+)*))?$/i;

/** Whether something in the form says nothing that could be tried. */
export function unread({ roster, from, to }: Fields): boolean {
  return parts(roster).some((each) => !CREW.test(each)) || (from === '') !== (to === '');
}

/** "09:00-21:00 x3, 22:00-06:00 x1 tribuna+chasy": so many from then until then, on every day; only for these shops, where some are named. */
export function tried({ roster, limit, from, to }: Fields): WhatIf {
  const crews = parts(roster).map((each) => {
    const [, h1, m1, h2, m2, operators, shops] = CREW.exec(each) ?? [];
    return { from: `${h1}:${m1}`, to: `${h2}:${m2}`, operators: Number(operators), ...(shops && { shops: shops.split('+') }) };
  });
  return { ...(crews.length > 0 && { roster: crews }), ...(limit !== '' && { limitMinutes: Number(limit) }), ...(from !== '' && { window: { from, to } }) };
}

const parts = (roster: string) => roster.split(/[,;]/).map((each) => each.trim()).filter(Boolean);

/** As many as the unchanged replay makes too many or too few, the changed one may err by. */
export const errorOf = (off: number): number => Math.abs(off);
