import type { PriceRule } from '../../api/prices';

export const UNDERCUT_MAX = 50;
export const STEP_MAX = 100;
export const ROUND_MAX = 1_000_000;

/** Minor units to which prices are rounded, as people say them: a kopeck, ten roubles. */
export const ROUNDINGS = [1, 10, 100, 1_000, 10_000];

/** What a rule would make of one product: mirrors Rule.target, so that it is seen before it is saved. */
export interface Example {
  price: number;
  /** Cost and minimal margin held it up. */
  atFloor: boolean;
  /** Left to a person: too large a change, or the rule proposes only. */
  byItself: boolean;
}

/** @param rival minor units that the cheapest competitor takes; floor: cost and minimal margin; now: our price */
export function example(rule: PriceRule, rival: number, floor: number, now: number): Example {
  const under = Math.floor((rival * (100 - rule.undercutPercent)) / 100);
  const wanted = under - (under % rule.roundTo);
  const least = Math.ceil(floor / rule.roundTo) * rule.roundTo;
  const price = Math.max(wanted, least);
  return { price, atFloor: price === least, byItself: rule.automatic && Math.abs(price - now) * 100 <= now * rule.stepPercentMax };
}

/** Whether the service would take it. */
export function sound(rule: PriceRule): boolean {
  const within = (value: number, from: number, to: number) => Number.isInteger(value) && value >= from && value <= to;
  return within(rule.undercutPercent, 0, UNDERCUT_MAX) && within(rule.stepPercentMax, 0, STEP_MAX) && within(rule.roundTo, 1, ROUND_MAX);
}
