import type { CaseView, Line } from '../../api/types';
import type { Plan, Preference, Supply } from '../../api/supply';

/** One way to get what the shop lacks, and what it is the best for. */
export interface Way {
  by: Preference;
  /** Everything that this same combination is the best for. */
  best: Preference[];
  plan: Plan;
  taken: boolean;
}

/** Whether suppliers have anything to do with the order: somebody was asked, or something is lacking. */
export function needsSuppliers(item: CaseView): boolean {
  const stock = item.stock;
  if (!stock?.current) return false;
  return stock.suppliersAwaited.length > 0 || stock.lines.some((line) => line.missing > 0 || (line.promised?.length ?? 0) > 0);
}

/** Cheapest, soonest, fewest parcels: each combination once, what is gone by marked; once it is settled there is nothing else. */
export function waysOf(supply: Supply): Way[] {
  if (supply.settled) return [{ by: supply.preferred, best: [], plan: supply.taken, taken: true }];
  const ways: Way[] = [];
  const plans: [Preference, Plan][] = [['COST', supply.best], ['TIME', supply.soonest], ['PARCELS', supply.fewest]];
  for (const [by, plan] of plans) {
    if (plan.parts.length === 0) continue;
    const known = ways.find((way) => same(way.plan, plan));
    if (known) known.best.push(by);
    else ways.push({ by, best: [by], plan, taken: false });
  }
  return ways.map((way) => ({ ...way, taken: way.best.includes(supply.preferred) }));
}

function same(one: Plan, other: Plan): boolean {
  const told = (plan: Plan) => JSON.stringify(plan.parts.map((part) => [part.supplier, part.sku, part.quantity]).sort());
  return told(one) === told(other);
}

/** What one supplier brings for which line, and when the last of it is there; in the order of the order's lines. */
export interface Parcel {
  supplier: string;
  goods: { sku: string; name: string; quantity: number; cost?: { minor: number; currency: string } | undefined }[];
  readyAt: string | undefined;
}

export function parcelsOf(plan: Plan, lines: Line[]): Parcel[] {
  const place = (sku: string) => lines.findIndex((line) => line.sku === sku);
  const suppliers = [...new Set(plan.parts.map((part) => part.supplier))].sort();
  return suppliers.map((supplier) => {
    const parts = plan.parts.filter((part) => part.supplier === supplier).sort((one, other) => place(one.sku) - place(other.sku));
    const times = parts.map((part) => part.readyAt);
    return {
      supplier,
      goods: parts.map(({ sku, quantity, cost }) => ({ sku, quantity, cost, name: lines[place(sku)]?.name ?? sku })),
      readyAt: times.some((at) => at === undefined) ? undefined : times.sort().at(-1),
    };
  });
}
