import type { Problem } from '../api/http';

/** Why no call can be promised for a time, and when one can be. */
export interface NoPlace {
  full: boolean;
  /** Instants at which there is room, the nearest first. */
  free: string[];
  message: string;
}

export function whyNoPlace(problem: Problem): NoPlace {
  const free = problem.errors.filter((each) => each.code === 'free-at').map((each) => each.detail).sort();
  return { full: problem.code === 'slot-full', free, message: problem.message };
}
