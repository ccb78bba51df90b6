import type { Stop } from '../../api/calls';

/** As callback-service has it: a key that was pressed by mistake is undone by whoever pressed it. */
const UNDONE_WITHIN_MS = 10 * 60_000;

/** Whether this person may take the telephone off the list now; callback-service's senior-only. */
export function mayLift(stop: Stop, me: { id: string; senior: boolean }, now: number): boolean {
  return me.senior || (stop.by === me.id && stop.at !== undefined && now < Date.parse(stop.at) + UNDONE_WITHIN_MS);
}
