import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { LiveChange } from '../api/types';
import { deskTimeIs } from '../ui/clock';
import { Changes } from './changes';

export type Connection = 'connecting' | 'online' | 'offline';

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
