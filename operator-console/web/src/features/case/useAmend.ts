import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { desk } from '../../api/desk';
import { Problem } from '../../api/http';
import type { CaseView, Change, Preview } from '../../api/types';

/**
 * The catalogue has 300 ms to answer order-service, which after a row of failures leaves it alone for 5 s: a service that
 * was started a moment ago is slower than that. The tries reach beyond those 5 s.
 */
const TRIES = 9;
const AGAIN_MS = 800;

/** The exact outcome of each of several changes, which are not made; asked of the desk, never computed here. */
export function usePreviews(item: CaseView, changes: Change[][]): { preview: Preview | undefined; error: unknown }[] {
  const version = item.order?.version;
  const found = useQueries({
    queries: changes.map((change) => ({
      queryKey: ['preview', item.id, version, change],
      queryFn: () => desk.preview(item.id, item.shop, change),
      enabled: change.length > 0,
      staleTime: 30_000,
      retry: (failures: number, error: Error) => failures < TRIES && error instanceof Problem && error.status === 503,
      retryDelay: AGAIN_MS,
    })),
  });
  return found.map((query) => ({ preview: query.data, error: query.error }));
}

/** Changes the order as it was seen; another's change meanwhile refuses this one and shows what it is now. */
export function useAmend(item: CaseView, refused: (error: unknown) => void) {
  const client = useQueryClient();
  const [awaited, setAwaited] = useState(0);
  const version = item.order?.version ?? 0;
  const amend = useMutation({
    mutationFn: (changes: Change[]) => desk.amend(item.id, item.shop, version, changes),
    onSuccess: (order) => {
      setAwaited(order.version);
      void client.invalidateQueries({ queryKey: ['case', item.id] });
    },
    // Each try names the version it changes: none is made twice.
    retry: (failures, error) => failures < TRIES && error instanceof Problem && error.code === 'catalogue-unavailable',
    retryDelay: AGAIN_MS,
    onError: refused,
  });
  return { amend: amend.mutateAsync, saving: amend.isPending || version < awaited };
}
