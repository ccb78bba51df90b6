import type { Point } from '../../api/prices';

/** One seller's prices as a path of steps; the shop itself has no name. */
export interface Curve {
  competitor: string | undefined;
  path: string;
  last: Point;
}

export interface Drawing {
  curves: Curve[];
  lowest: number;
  highest: number;
  from: number;
  to: number;
  /** Where a sum lies, from the top. */
  y: (minor: number) => number;
}

const ROOM = 0.06;

/** A price holds until the next of the same seller, so that it is drawn in steps, up to now. */
export function drawing(points: Point[], now: number, width: number, height: number, also: number[] = []): Drawing {
  const sums = [...points.map((each) => each.price.minor), ...also];
  const lowest = Math.min(...sums);
  const highest = Math.max(...sums);
  const times = points.map((each) => Date.parse(each.at));
  const from = Math.min(...times);
  const to = Math.max(now, from + 1);
  const room = Math.max(1, (highest - lowest) * ROOM);
  const x = (time: number) => round(((time - from) / (to - from)) * width);
  const y = (minor: number) => round(height - ((minor - lowest + room) / (highest - lowest + 2 * room)) * height);
  const sellers = [...new Set(points.map((each) => each.competitor))];
  const curves = sellers.flatMap((competitor) => {
    const own = points.filter((each) => each.competitor === competitor);
    const last = own.at(-1);
    if (!last) return [];
    const steps = own.map((each, at) => (at === 0 ? `M${x(Date.parse(each.at))} ${y(each.price.minor)}` : `H${x(Date.parse(each.at))}V${y(each.price.minor)}`));
    return [{ competitor, last, path: `${steps.join('')}H${width}` }];
  });
  return { curves, lowest, highest, from, to, y };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
