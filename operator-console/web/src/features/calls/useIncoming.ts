import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { desk } from '../../api/desk';
import type { Activity, CallView } from '../../api/types';
import { useSession } from '../../app/session';

/** The stream tells of every call; this finds what it lost. */
const READ_MS = 60_000;

/** Who calls now, as far as it concerns this operator: what rings for anybody, and what he himself talks about. */
export function useIncoming(shop: string | undefined, enabled: boolean) {
  const { me } = useSession();
  /** A call whose card was opened by hand; null where it was closed by hand. */
  const [chosen, setChosen] = useState<string | null>();
  const found = useQuery({
    queryKey: ['ringing', shop ?? ''], queryFn: () => desk.incoming(shop), enabled, refetchInterval: READ_MS,
  });
  const open = (enabled ? (found.data?.items ?? []) : []).filter((call) => concerns(call, me.id));
  const mine = open.find((call) => call.operator === me.id && call.stage !== 'RINGING');
  const card = chosen === null ? undefined : open.find((call) => call.id === chosen)?.id ?? mine?.id;
  return {
    open,
    /** The call that this operator answered, and whose talk goes on. */
    mine,
    card,
    toggle: (id: string | undefined) => setChosen(id === undefined || id === card ? null : id),
  };
}

export type Incoming = ReturnType<typeof useIncoming>;

export function concerns(call: CallView, operator: string): boolean {
  if (call.stage === 'ENDED') return false;
  return call.stage === 'RINGING' || call.operator === operator;
}

/** Whoever takes a call talks, and wraps up when it is over: the exchange says when, so that nobody has to. */
export function useTalking(call: CallView | undefined, doing: (activity: Activity) => void): void {
  const tell = useRef(doing);
  tell.current = doing;
  const id = call?.id;
  const before = useRef<string>(undefined);
  useEffect(() => {
    if (id !== undefined) tell.current('TALKING');
    else if (before.current !== undefined) tell.current('WRAP_UP');
    before.current = id;
  }, [id]);
}
