import type { Supplier } from '../../api/suppliers';
import { secondsOf } from '../../ui/duration';

/** How old a supplier's data are: nothing was applied yet, older than he may be, or fresh. */
export function freshness(supplier: Supplier, now: number): 'never' | 'stale' | 'fresh' {
  const applied = supplier.last?.appliedAt === undefined ? undefined : supplier.last.asOf;
  if (applied === undefined) return 'never';
  return now - Date.parse(applied) > secondsOf(supplier.staleAfter) * 1000 ? 'stale' : 'fresh';
}

/** "1 д", "6 ч": for how long data are fresh, in the words of durations. */
export function term(iso: string, units: { s: string; m: string; h: string; d: string }): string {
  const seconds = secondsOf(iso);
  if (seconds % 86_400 === 0) return `${seconds / 86_400} ${units.d}`;
  return seconds % 3_600 === 0 ? `${seconds / 3_600} ${units.h}` : `${Math.round(seconds / 60)} ${units.m}`;
}
