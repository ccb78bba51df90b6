import type { Around } from '../../api/points';

/** Where a point is drawn, in units of the picture's radius from its middle: x to the east, y to the south. */
export interface Spot {
  x: number;
  y: number;
}

const STEPS = [1, 2, 5];

/** A round distance in metres that reaches the farthest point: 500 m, 1 km, 2 km, 5 km, … */
export function reach(points: Around[]): number {
  const farthest = Math.max(1, ...points.map((each) => each.metres));
  const power = 10 ** Math.floor(Math.log10(farthest));
  const step = STEPS.find((each) => each * power >= farthest);
  return Math.max(100, step === undefined ? 10 * power : step * power);
}

/** North is up; bearings are degrees from north to east. */
export function spot(point: Around, metres: number): Spot {
  const angle = (point.bearing * Math.PI) / 180;
  const far = Math.min(1, point.metres / metres);
  return { x: far * Math.sin(angle), y: -far * Math.cos(angle) };
}

/** What an order names a point by; the code is what the carrier knows, the rest is for whoever reads it. */
export function named(point: Around['point']): string {
  return `${point.carrier} ${point.code}: ${point.place.address}`.slice(0, 100);
}
