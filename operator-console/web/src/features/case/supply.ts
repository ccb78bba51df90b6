import type { CaseView, LineStock } from '../../api/types';
import type { Text } from '../../app/ru';

/** Who is being asked for what the shop has not got, while somebody is (R079); nothing of a version before. */
export function asking(item: CaseView, t: Text): string | undefined {
  const stock = item.stock;
  return stock?.current && !stock.complete && stock.suppliersAwaited.length > 0
    ? t.order.asking(stock.suppliersAwaited)
    : undefined;
}

/** What of a line comes from suppliers, each with his pieces. */
export function promised(stock: LineStock, t: Text): string | undefined {
  const parts = stock.promised ?? [];
  return parts.length > 0 ? parts.map((part) => t.order.promised(part.supplier, part.quantity)).join(', ') : undefined;
}
