import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { afterSale } from '../api/aftersale';
import { desk, type QueueName } from '../api/desk';
import type { CallWall, Wall } from '../api/types';
import type { Text } from './ru';
import { useMaySee } from './session';

const READ_MS = 30_000;

export interface Sums {
  late: number;
  due: number;
  later: number;
  queues: Partial<Record<QueueName, number>>;
}

/** What each owner of a queue counts, shop by shop; one that is away leaves the other's. */
export function useWalls(shop: string | undefined, enabled = true, every = READ_MS) {
  const orders = useQuery({ queryKey: ['wall', 'orders', shop ?? ''], queryFn: () => desk.wall(shop), enabled, refetchInterval: every });
  const calls = useQuery({ queryKey: ['wall', 'calls', shop ?? ''], queryFn: () => desk.wallOfCalls(shop), enabled, refetchInterval: every });
  return { orders: orders.data?.items ?? [], calls: calls.data?.items ?? [], errors: [orders.error, calls.error].filter((each) => each !== null) };
}

/** What of cases after the sale is late, shop by shop; a role that sees no cases sees none. */
export function useLimits(shop: string | undefined, every = READ_MS) {
  const { handles } = useMaySee();
  const limits = useQuery({ queryKey: ['after-sale-limits', shop ?? ''], queryFn: () => afterSale.limits(shop), enabled: handles, refetchInterval: every });
  return { limits: limits.data?.items ?? [], error: limits.error };
}

/** How much waits, orders and calls together; nothing is shown before an owner has answered. */
export function summed(walls: Pick<Wall | CallWall, 'calls'>[]): Sums {
  const sums: Sums = { late: 0, due: 0, later: 0, queues: {} };
  for (const { calls } of walls) {
    sums.late += calls.late;
    sums.due += calls.due;
    sums.later += calls.later + calls.closed;
    sums.queues.call = (sums.queues.call ?? 0) + calls.late + calls.due + calls.later + calls.closed;
    sums.queues.waiting = (sums.queues.waiting ?? 0) + calls.waiting;
    sums.queues.attention = (sums.queues.attention ?? 0) + calls.attention;
  }
  return sums;
}

/** Seen while another tab is in front: who rings, and what is pressing. */
export function useTitle(sums: Sums, ringing: number, t: Text): void {
  const pressing = [sums.late > 0 && `${t.frame.late} ${sums.late}`, sums.due > 0 && `${t.frame.due} ${sums.due}`].filter(Boolean);
  const title = `${ringing > 0 ? '☎ ' : ''}${[...pressing, t.desk].join(' · ')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
