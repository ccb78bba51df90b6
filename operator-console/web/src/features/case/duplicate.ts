import type { OrderView } from '../../api/types';

type Why = 'paid' | 'confirmed' | 'draft';
type Told = Pick<OrderView, 'state'> & { totals: { paid: { minor: number } } };

/** Why the one may not end as a duplicate of the other; order-service's own rule (Merging.check) decides. */
export function whyNotAway(away: Told, kept: Told): Why | undefined {
  if (away.totals.paid.minor > 0) return 'paid';
  if (away.state === 'CONFIRMED') return 'confirmed';
  return kept.state === 'DRAFT' && away.state !== 'DRAFT' ? 'draft' : undefined;
}

type Goods = Pick<OrderView, 'lines'>;

/** Lines of the one that ends whose goods the one that is kept lacks. */
export function lacking(kept: Goods, away: Goods): OrderView['lines'] {
  const there = new Set(kept.lines.map((line) => line.sku));
  return away.lines.filter((line) => !there.has(line.sku));
}
