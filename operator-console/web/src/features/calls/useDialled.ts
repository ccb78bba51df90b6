import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { calls, type Dial } from '../../api/calls';
import type { Dialling, Wish } from '../../app/dialling';

/** What the exchange says of a call comes within a second; after its end nothing more does. */
const READ_MS = 1_000;

/** The last call that this operator asked for, from the wish to what became of it. */
export function useDialled() {
  const [wish, setWish] = useState<Wish>();
  const ask = useMutation({
    mutationFn: ({ shop, ...body }: Wish) => calls.dial(shop, body, crypto.randomUUID()),
  });
  const id = ask.data?.id;
  const seen = useQuery({
    queryKey: ['dial', id], enabled: id !== undefined, staleTime: 0,
    queryFn: () => calls.dialled(id ?? '', wish?.shop ?? ''),
    refetchInterval: ({ state }) => (isOver(state.data) ? false : READ_MS),
  });
  const dial = seen.data ?? ask.data;
  const { mutate, reset } = ask;
  const dialling = useMemo((): Dialling => ({
    ring: (next) => {
      setWish(next);
      mutate(next);
    },
    suggested: (work) => (wish !== undefined && (wish.orderId === work || wish.taskId === work) ? suggestion(dial) : undefined),
  }), [mutate, wish, dial]);
  return {
    dialling,
    dial,
    wish,
    problem: ask.error,
    forget: () => {
      setWish(undefined);
      reset();
    },
  };
}

export type Dialled = ReturnType<typeof useDialled>;

export function isOver(dial: Dial | undefined): boolean {
  return dial?.call?.stage === 'ENDED' || dial?.state === 'REFUSED';
}

export function suggestion(dial: Dial | undefined): 'NO_ANSWER' | 'BUSY' | 'ROBOT' | undefined {
  const means = dial?.suggested;
  return means === 'NO_ANSWER' || means === 'BUSY' || means === 'ROBOT' ? means : undefined;
}
