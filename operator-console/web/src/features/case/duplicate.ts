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

/** Lines of the one that ends whose goods, or so many of them, the one that is kept lacks; as order-service adds them (Likeness.missing). */
export function lacking(kept: Goods, away: Goods): OrderView['lines'] {
  const there = new Map<string, number>();
  for (const line of kept.lines) there.set(line.sku, (there.get(line.sku) ?? 0) + line.quantity);
  return away.lines.flatMap((line) => {
    const covered = Math.min(line.quantity, there.get(line.sku) ?? 0);
    there.set(line.sku, (there.get(line.sku) ?? 0) - covered);
    return covered < line.quantity ? [{ ...line, quantity: line.quantity - covered }] : [];
  });
}
