import type { Standing } from '../api/types';

export type Urgency = 'breach' | 'late' | 'due' | 'later' | 'closed';

const SOON_MS = 15 * 60_000;

/** How pressing a call is: past its limit, past its target, due within a quarter of an hour, or not yet. */
export function urgency(times: Standing['times'], now: number): Urgency {
  if (!times) return 'later';
  if (now >= Date.parse(times.breach)) return 'breach';
  const callBy = Date.parse(times.callBy);
  if (now >= callBy) return 'late';
  if (now < Date.parse(times.callableFrom)) return 'closed';
  return callBy - now <= SOON_MS ? 'due' : 'later';
}
