import { useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { LiveChange, QueuePage } from '../api/types';
import { deskTimeIs } from '../ui/clock';

export type Connection = 'connecting' | 'online' | 'offline';

const QUEUE_PAUSE_MS = 250;
const SEEN_MAX = 2000;

/** Follows the desk: patches what is on the screen, and reads anew what an event alone does not tell. */
export function useLive(onRefused: () => void): Connection {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>('connecting');
  useEffect(() => {
    const changes = new Changes(client);
    let lost = false;
    let source: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    const connect = () => {
      source = new EventSource('/v1/desk/stream');
      source.onopen = () => {
        setConnection('online');
        if (lost && !changes.hasSeen()) changes.everything();
        lost = false;
      };
      source.onerror = () => {
        setConnection('offline');
        lost = true;
        if (source.readyState === EventSource.CLOSED) {
          onRefused();
          again = setTimeout(connect, 3000);
        }
      };
      source.addEventListener('time', (event) => deskTimeIs((JSON.parse(event.data as string) as { now: string }).now));
      source.addEventListener('reset', () => changes.everything());
      source.addEventListener('change', (event) => changes.happened(JSON.parse(event.data as string) as LiveChange));
    };
    connect();
    return () => {
      clearTimeout(again);
      source.close();
      changes.stop();
    };
  }, [client, onRefused]);
  return connection;
}

class Changes {
  private readonly client: QueryClient;
  private readonly seen = new Set<string>();
  private pending: ReturnType<typeof setTimeout> | undefined;
  private lastQueue = 0;

  constructor(client: QueryClient) {
    this.client = client;
  }

  hasSeen(): boolean {
    return this.seen.size > 0;
  }

  everything(): void {
    for (const key of ['queue', 'case', 'story', 'order', 'orders']) void this.client.invalidateQueries({ queryKey: [key] });
  }

  happened(change: LiveChange): void {
    if (this.seen.has(change.id)) return;
    this.seen.add(change.id);
    if (this.seen.size > SEEN_MAX) this.seen.delete(this.seen.values().next().value ?? '');
    if (change.type.startsWith('confirmation.work-')) this.held(change);
    for (const order of change.orders) {
      void this.client.invalidateQueries({ queryKey: ['case', order] });
      void this.client.invalidateQueries({ queryKey: ['story', order] });
      void this.client.invalidateQueries({ queryKey: ['order', order] });
    }
    this.queueSoon();
  }

  /** Who holds what is on the event itself: shown before anything is asked. */
  private held(change: LiveChange): void {
    this.client.setQueriesData<InfiniteData<QueuePage>>({ queryKey: ['queue'] }, (data) => data && {
      ...data,
      pages: data.pages.map((page) => ({
        ...page,
        items: page.items.map((item) =>
          change.orders.includes(item.id) ? { ...item, heldUntil: change.heldUntil ?? change.at } : item),
      })),
    });
  }

  /** Places in the queue are computed by its owner; asked at most four times a second. */
  private queueSoon(): void {
    if (this.pending) return;
    const wait = Math.max(0, this.lastQueue + QUEUE_PAUSE_MS - Date.now());
    this.pending = setTimeout(() => {
      this.pending = undefined;
      this.lastQueue = Date.now();
      void this.client.invalidateQueries({ queryKey: ['queue'] });
    }, wait);
  }

  stop(): void {
    clearTimeout(this.pending);
  }
}
