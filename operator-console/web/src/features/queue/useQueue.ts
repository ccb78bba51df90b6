import { keepPreviousData, useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import { useMemo } from 'react';
import { desk, type QueueName } from '../../api/desk';
import { merged, ofOrder, ofTask, type Owner, type RowPage } from './rows';

/** What is looked for in a queue. */
export interface Wanted {
  queue: QueueName;
  shop: string | undefined;
  tag: string | undefined;
  /** One of the kinds of work; all where absent. */
  kind: 'orders' | 'calls' | undefined;
}

const READ_MS = 60_000;

function usePages(owner: Owner, wanted: Wanted, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['queue', owner, wanted.queue, wanted.shop ?? '', owner === 'confirmation' ? (wanted.tag ?? '') : ''],
    initialPageParam: '',
    enabled,
    placeholderData: keepPreviousData<InfiniteData<RowPage, string>>,
    refetchInterval: READ_MS,
    queryFn: ({ pageParam, signal }) => read(owner, wanted, pageParam || undefined, signal),
    getNextPageParam: (last) => last.nextCursor,
  });
}

async function read(owner: Owner, { queue, shop, tag }: Wanted, cursor: string | undefined, signal: AbortSignal): Promise<RowPage> {
  if (owner === 'callback') {
    const page = await desk.tasks(queue, shop, cursor, signal);
    return { items: page.items.map(ofTask), nextCursor: page.nextCursor };
  }
  const page = await desk.queue(queue, shop, tag, cursor, signal);
  return { items: page.items.map(ofOrder), nextCursor: page.nextCursor };
}

const NONE: RowPage[] = [];

/** The one ranked queue of all owners, as far as it was scrolled. An owner that is away is named; the other's work is shown. */
export function useQueue(wanted: Wanted) {
  const wantOrders = wanted.kind !== 'calls';
  const wantCalls = wanted.kind !== 'orders' && wanted.tag === undefined;
  const orders = usePages('confirmation', wanted, wantOrders);
  const calls = usePages('callback', wanted, wantCalls);
  const lists = [wantOrders ? orders : undefined, wantCalls ? calls : undefined];
  const [first, second] = lists.map((list) => list?.data?.pages ?? NONE);
  const found = useMemo(() => merged([first ?? NONE, second ?? NONE]), [first, second]);
  const asked = lists.filter((list) => list !== undefined);
  const failed = asked.filter((list) => list.isError);
  return {
    items: found.rows,
    goesOn: found.behind.length > 0,
    isPending: asked.every((list) => list.isPending),
    error: failed.length === asked.length ? failed[0]?.error : undefined,
    /** Services that do not answer while another does. */
    away: failed.length < asked.length ? lists.flatMap((list, at) => (list?.isError ? [at === 0 ? 'confirmation' : 'callback'] : [])) : [],
    refetch: () => failed.forEach((list) => void list.refetch()),
    more: () => found.behind.forEach((at) => {
      const list = lists[at];
      if (list && !list.isFetchingNextPage) void list.fetchNextPage();
    }),
  };
}

export type Queue = ReturnType<typeof useQueue>;
