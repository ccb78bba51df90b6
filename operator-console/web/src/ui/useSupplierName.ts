import { useQuery } from '@tanstack/react-query';
import { suppliers } from '../api/suppliers';

const FRESH_MS = 5 * 60_000;

/** A supplier or warehouse of the shop by the name that people know; its code where nobody has named it. */
export function useSupplierName(shop: string, enabled = true): (code: string) => string {
  const found = useQuery({ queryKey: ['suppliers', shop], queryFn: () => suppliers.all(shop), staleTime: FRESH_MS, enabled });
  return (code) => found.data?.items.find((each) => each.code === code)?.name ?? code;
}
