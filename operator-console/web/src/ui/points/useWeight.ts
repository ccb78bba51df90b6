import { useQueries } from '@tanstack/react-query';
import { stock } from '../../api/stock';
import { gramsOf, together, type Carried } from './wanted';

const FRESH_MS = 300_000;

/** What goods weigh together, in grammes, by their cards; nothing while that is not known of each. */
export function useWeight(shop: string, goods: Carried[]): number | undefined {
  const cards = useQueries({
    queries: goods.map(({ sku }) => ({ queryKey: ['product', shop, sku], staleTime: FRESH_MS, retry: false, queryFn: () => stock.product(shop, sku) })),
  });
  return together(goods, cards.map((card) => card.data && gramsOf(card.data)));
}
