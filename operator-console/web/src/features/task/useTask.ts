import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { chats, type ChatOutcome } from '../../api/chat';
import { desk } from '../../api/desk';
import { Problem } from '../../api/http';
import type { TaskOutcome, TaskView } from '../../api/types';

const EXTEND_MS = 30_000;
/** What was not there may be on its way to its owner: it is looked for again soon. */
const again = ({ state }: { state: { error: unknown } }) => (state.error ? 3_000 : 60_000);

export function useTask(id: string) {
  return useQuery({ queryKey: ['task', id], queryFn: () => desk.task(id), staleTime: 0, refetchInterval: again });
}

/** Everything that is done to one call that is owed; what the desk refuses is taken back with its reason. */
export function useTaskWork(id: string, token: number | undefined) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<unknown>();
  const key = ['task', id];
  const refused = (error: unknown) => {
    setProblem(error);
    void client.invalidateQueries({ queryKey: key });
  };
  const act = useMutation({
    scope: { id: `task-${id}` },
    mutationFn: async (what: () => Promise<TaskView>) => {
      const answered = await what();
      // A reading that is under way began before the answer, and would put back what was before it.
      await client.cancelQueries({ queryKey: key });
      return answered;
    },
    onMutate: () => setProblem(undefined),
    onSuccess: (task) => {
      client.setQueryData(key, task);
      void client.invalidateQueries({ queryKey: ['queue', 'callback'] });
    },
    onError: refused,
  });
  useExtending(id, token, refused);
  const held = token ?? 0;
  const then = (what: Promise<unknown>) => what.then(() => desk.task(id));
  return {
    problem,
    forget: () => setProblem(undefined),
    busy: act.isPending,
    claim: () => act.mutateAsync(() => then(desk.claimTask(id))),
    dial: () => act.mutateAsync(() => desk.dialTask(id, held)),
    settle: (outcome: ChatOutcome) => act.mutateAsync(() => then(chats.settle(id, held, outcome))),
    outcome: (outcome: TaskOutcome) => act.mutateAsync(() => desk.outcomeTask(id, held, outcome)),
    release: () => act.mutateAsync(() => then(desk.releaseTask(id, held))),
    handOver: (to: string, note: string) => act.mutateAsync(() => then(desk.handOverTask(id, held, to, note))),
    note: (text: string) => act.mutateAsync(() => desk.noteTask(id, text)),
  };
}

/** Says every 30 s that somebody is still there; a claim that was lost is told once. */
function useExtending(id: string, token: number | undefined, refused: (error: unknown) => void): void {
  const [lost, setLost] = useState<number>();
  useEffect(() => {
    if (token === undefined || token === lost) return undefined;
    const timer = setInterval(() => {
      desk.extendTask(id, token).catch((error: unknown) => {
        if (error instanceof Problem && error.status === 409) setLost(token);
        refused(error);
      });
    }, EXTEND_MS);
    return () => clearInterval(timer);
  }, [id, token, lost]);
}
