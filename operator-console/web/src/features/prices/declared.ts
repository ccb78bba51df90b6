/** As many as the service takes: mirrors Analogues.MOST. */
export const ANALOGUES_MAX = 20;

/** With the one at this place a step up or down. */
export function moved(skus: string[], at: number, by: 1 | -1): string[] {
  const next = [...skus];
  const [one] = next.splice(at, 1);
  if (one === undefined || at + by < 0 || at + by > next.length) return skus;
  next.splice(at + by, 0, one);
  return next;
}

/** With another at the end; nothing stands for itself, twice, or beyond what is taken. */
export function withOne(skus: string[], sku: string, of: string): string[] {
  return sku === of || skus.includes(sku) || skus.length >= ANALOGUES_MAX ? skus : [...skus, sku];
}

export function without(skus: string[], sku: string): string[] {
  return skus.filter((each) => each !== sku);
}
