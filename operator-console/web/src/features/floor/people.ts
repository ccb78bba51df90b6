import type { Held, HeldCall, Load, Presence } from '../../api/types';

/** Somebody of the floor: in what state, and what he has in his hands in either queue. */
export interface Person {
  id: string;
  shop: string;
  presence: Presence | undefined;
  cases: Held[];
  calls: HeldCall[];
  /** Persons whom he holds, and how many he may (R064); absent where he holds nobody. */
  load: { cases: Load | undefined; calls: Load | undefined };
}

export interface Hands {
  cases: Held[];
  calls: HeldCall[];
  loads: { cases: Load[]; calls: Load[] };
}

/** An operator of several shops is shown once, with what he holds in each; whoever waits for a senior stands first. */
export function together(presences: Presence[], hands: Hands): Person[] {
  const found = new Map<string, Person>();
  const of = (id: string, shop: string): Person => {
    const known = found.get(id);
    if (known) return known;
    const load = { cases: loadOf(hands.loads.cases, id), calls: loadOf(hands.loads.calls, id) };
    const person: Person = { id, shop, presence: undefined, cases: [], calls: [], load };
    found.set(id, person);
    return person;
  };
  for (const presence of presences) of(presence.operator, presence.shop).presence ??= presence;
  for (const held of hands.cases) of(held.operator, held.shop).cases.push(held);
  for (const held of hands.calls) of(held.operator, held.shop).calls.push(held);
  return [...found.values()].sort((one, other) => raised(one) - raised(other) || one.id.localeCompare(other.id));
}

const loadOf = (loads: Load[], id: string) => loads.find((each) => each.operator === id);

/** The longest wait before the others. */
function raised(person: Person): number {
  const since = person.presence?.help?.handUpSince;
  return since === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(since);
}

export const isFull = (load: Load | undefined) => load !== undefined && load.persons >= load.personsMax;
