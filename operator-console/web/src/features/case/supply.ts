import type { CaseView, LineStock } from '../../api/types';
import type { Text } from '../../app/ru';

/** Suppliers as people know them. */
type Name = (code: string) => string;
const code: Name = (supplier) => supplier;

/** Who is being asked for what the shop has not got, while somebody is (R079); nothing of a version before. */
export function asking(item: CaseView, t: Text, name: Name = code): string | undefined {
  const stock = item.stock;
  return stock?.current && !stock.complete && stock.suppliersAwaited.length > 0
    ? t.order.asking(stock.suppliersAwaited.map(name))
    : undefined;
}

/** What of a line comes from suppliers, each with his pieces and, where he said it, by when. */
export function promised(stock: LineStock, t: Text, when: (instant: string) => string, name: Name = code): string | undefined {
  const parts = stock.promised ?? [];
  return parts.length > 0 ? parts.map((part) => t.order.promised(name(part.supplier), part.quantity, part.readyAt ? when(part.readyAt) : '')).join(', ') : undefined;
}
