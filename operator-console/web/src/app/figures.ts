import { useQuery } from '@tanstack/react-query';
import { desk, type QueueName } from '../api/desk';

const READ_MS = 30_000;

export interface Sums {
  late: number;
  due: number;
  later: number;
  queues: Partial<Record<QueueName, number>>;
}

/** How much waits, counted by the queue's owner; nothing is shown before it has answered. */
export function useSums(shop: string | undefined): Sums {
  const wall = useQuery({ queryKey: ['wall', shop ?? ''], queryFn: () => desk.wall(shop), refetchInterval: READ_MS });
  const sums: Sums = { late: 0, due: 0, later: 0, queues: {} };
  for (const { calls } of wall.data?.items ?? []) {
    sums.late += calls.late;
    sums.due += calls.due;
    sums.later += calls.later + calls.closed;
    sums.queues.call = (sums.queues.call ?? 0) + calls.late + calls.due + calls.later + calls.closed;
    sums.queues.waiting = (sums.queues.waiting ?? 0) + calls.waiting;
    sums.queues.attention = (sums.queues.attention ?? 0) + calls.attention;
  }
  return sums;
}
