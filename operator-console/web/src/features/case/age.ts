import type { LineStock } from '../../api/types';

/** How far a figure can be trusted at this moment (R091), by the rule of inventory-service: what was sure when it was looked up grows old on the screen. */
export interface Trust {
  how: LineStock['certainty'];
  /** Since the source said so; absent of a product nobody lists. */
  age?: number;
  /** For how many minutes it has not been trusted any more; of STALE alone. */
  stale?: number;
}

const MINUTE = 60_000;

/** @param now in milliseconds, the desk's */
export function trust(stock: LineStock, now: number): Trust {
  const said = stock.asOf === undefined ? undefined : Date.parse(stock.asOf);
  const age = said === undefined ? {} : { age: Math.max(0, Math.floor((now - said) / MINUTE)) };
  if (stock.certainty === 'ASK' || said === undefined || stock.staleAt === undefined) return { how: stock.certainty, ...age };
  const until = Date.parse(stock.staleAt);
  if (now <= until) return { how: stock.certainty, ...age };
  const stale = now - until;
  return stale > until - said ? { how: 'ASK', ...age } : { how: 'STALE', ...age, stale: Math.floor(stale / MINUTE) };
}
