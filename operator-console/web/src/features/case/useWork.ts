import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { desk } from '../../api/desk';
import { Problem } from '../../api/http';
import type { CaseView, Outcome } from '../../api/types';
import { ticked } from './script';

const EXTEND_MS = 30_000;
/** What was not there may be on its way to its owner: it is looked for again soon. */
const again = ({ state }: { state: { error: unknown } }) => (state.error ? 3_000 : 60_000);

export function useCase(id: string) {
  return useQuery({ queryKey: ['case', id], queryFn: () => desk.case(id), staleTime: 0, refetchInterval: again });
}

/** Everything that is done to one case: shown at once, taken back with its reason where the desk refuses. */
export function useWork(id: string, token: number | undefined) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<unknown>();
  const key = ['case', id];
  const show = (item: CaseView) => client.setQueryData(key, item);
  /** A reading that is under way began before the answer, and would put back what was before it. */
  const last = async <T,>(answer: Promise<T>) => {
    const answered = await answer;
    await client.cancelQueries({ queryKey: key });
    return answered;
  };
  const refused = (error: unknown) => {
    setProblem(error);
    void client.invalidateQueries({ queryKey: key });
  };
  const act = useMutation({
    scope: { id: `case-${id}` },
    mutationFn: (what: () => Promise<CaseView>) => last(what()),
    onMutate: () => setProblem(undefined),
    onSuccess: show,
    onError: refused,
  });
  const tick = useMutation({
    scope: { id: `case-${id}` },
    mutationFn: (tick: { version: number; ids: string[] }) => last(desk.tick(id, token ?? 0, tick.version, tick.ids)),
    onMutate: async ({ ids }) => {
      setProblem(undefined);
      await client.cancelQueries({ queryKey: key });
      client.setQueryData<CaseView>(key, (item) => item && ticked(item, ids));
    },
    onSuccess: (item) => {
      if (client.isMutating({ predicate: (each) => each.options.scope?.id === `case-${id}` }) <= 1) show(item);
    },
    onError: refused,
  });
  useExtending(id, token, refused);
  const held = token ?? 0;
  return {
    problem,
    forget: useCallback(() => setProblem(undefined), []),
    fail: refused,
    busy: act.isPending,
    tick: (version: number, ids: string[]) => tick.mutate({ version, ids }),
    claim: () => act.mutateAsync(async () => {
      const given = await last(desk.claim(id));
      given.cases.forEach((item) => client.setQueryData(['case', item.id], item));
      return given.cases.find((item) => item.id === id) ?? desk.case(id);
    }),
    dial: () => act.mutateAsync(() => desk.dial(id, held)),
    answer: (step: string, answer: string) => act.mutateAsync(() => desk.answer(id, held, step, answer)),
    outcome: (outcome: Outcome) => act.mutateAsync(() => desk.outcome(id, held, outcome)),
    tag: (add: string[], remove: string[]) => act.mutateAsync(() => desk.tag(id, add, remove)),
    note: (text: string) => act.mutateAsync(() => desk.note(id, text)),
    release: () => act.mutateAsync(async () => {
      await desk.release(id, held);
      return desk.case(id);
    }),
    handOver: (to: string, note: string) => act.mutateAsync(async () => {
      await desk.handOver(id, held, to, note);
      return desk.case(id);
    }),
  };
}

export type Work = ReturnType<typeof useWork>;

/** Says every 30 s that somebody is still there; a claim that was lost is told once. */
function useExtending(id: string, token: number | undefined, refused: (error: unknown) => void): void {
  const [lost, setLost] = useState<number>();
  useEffect(() => {
    if (token === undefined || token === lost) return undefined;
    const timer = setInterval(() => {
      desk.extend(id, token).catch((error: unknown) => {
        if (error instanceof Problem && error.status === 409) setLost(token);
        refused(error);
      });
    }, EXTEND_MS);
    return () => clearInterval(timer);
  }, [id, token, lost]);
}
