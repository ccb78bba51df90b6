import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { desk } from '../../api/desk';
import type { Activity, Presence, PresenceChange } from '../../api/types';

const READ_MS = 30_000;

/** What the desk knows the operator to be doing, and how he says what he does. */
export function usePresence(enabled: boolean) {
  const client = useQueryClient();
  const found = useQuery({
    queryKey: ['presence'], queryFn: desk.presence, enabled, refetchInterval: READ_MS, staleTime: READ_MS,
  });
  /** A reading that is under way began before the answer, and would put back what was before it. */
  const last = async (answer: Promise<Presence>) => {
    const answered = await answer;
    await client.cancelQueries({ queryKey: ['presence'] });
    return answered;
  };
  const change = useMutation({
    scope: { id: 'presence' },
    mutationFn: (next: PresenceChange) => last(desk.present(next)),
    onSuccess: (presence) => client.setQueryData(['presence'], presence),
    onError: () => void client.invalidateQueries({ queryKey: ['presence'] }),
  });
  /** What follows from work: where it cannot be told, the work is not held up, and the frame shows what is known. */
  const follow = useMutation({
    scope: { id: 'presence' },
    mutationFn: (activity: Activity) => last(desk.present({ activity })),
    onSuccess: (presence) => client.setQueryData(['presence'], presence),
    onError: () => void client.invalidateQueries({ queryKey: ['presence'] }),
  });
  const hand = useMutation({
    scope: { id: 'presence' },
    mutationFn: (up: boolean) => last(desk.raiseHand(up)),
    onSuccess: (presence) => client.setQueryData(['presence'], presence),
    onError: () => void client.invalidateQueries({ queryKey: ['presence'] }),
  });
  /** What was said last and is not answered yet: whoever acts faster than the desk answers is not left where he was. */
  const said = useRef<Activity>(undefined);
  const tell = follow.mutate;
  const known = found.data;
  const doing = useCallback((next: Activity) => {
    if (!follows(known, next, said.current)) return;
    said.current = next;
    tell(next, { onSettled: () => {
      if (said.current === next) said.current = undefined;
    } });
  }, [known, tell]);
  const handUp = found.data?.help?.handUpSince !== undefined;
  const there = found.data !== undefined && found.data.activity !== 'OFF';
  return {
    handUp,
    /** Asks for a senior, or no more. */
    toggleHand: () => (there && !hand.isPending ? hand.mutate(!handUp) : undefined),
    follow: doing,
    presence: found.data,
    /** Nobody answers: work goes on, and the frame says that it is not known. */
    away: found.isError,
    error: change.error ?? hand.error,
    busy: change.isPending,
    forget: () => {
      change.reset();
      hand.reset();
    },
    turn: (activity: Activity) => change.mutate({ activity }),
    longer: () => change.mutate({ activity: 'WRAP_UP', longer: true }),
    start: (regulations: Record<string, number>) =>
      change.mutate({ activity: 'READY', shift: { headset: true, regulations } }),
  };
}

export type PresenceDesk = ReturnType<typeof usePresence>;

/** What follows from an action only while a shift runs, and only where it changes something. */
export function follows(presence: Presence | undefined, next: Activity, said: Activity | undefined): boolean {
  return presence !== undefined && presence.activity !== 'OFF' && (said ?? presence.activity) !== next;
}
