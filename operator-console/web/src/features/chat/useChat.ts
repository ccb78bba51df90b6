import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { chats, type Chat } from '../../api/chat';

const SAFETY_MS = 10_000;

export interface Unsent {
  key: string;
  text: string;
}

/** One chat as it stands; whoever holds it comes in, and what he writes is there once, in its order. */
export function useChat(task: string, shop: string, claim: number | undefined, me: string) {
  const client = useQueryClient();
  const key = ['task', task, 'chat'];
  const [problem, setProblem] = useState<unknown>();
  const [unsent, setUnsent] = useState<Unsent[]>([]);
  const found = useQuery({ queryKey: key, queryFn: () => chats.read(task, shop), staleTime: 0, refetchInterval: SAFETY_MS });
  const chat = found.data;
  const known = async (answered: Chat) => {
    await client.cancelQueries({ queryKey: key });
    client.setQueryData(key, answered);
  };
  const answer = useMutation({ mutationFn: (held: number) => chats.answer(task, shop, held), onSuccess: known, onError: setProblem });
  const write = useMutation({
    scope: { id: `chat-${task}` },
    mutationFn: ({ text, key: its }: Unsent) => chats.write(task, shop, claim ?? 0, text, its),
    onMutate: () => setProblem(undefined),
    onSuccess: async (answered, sent) => {
      await known(answered);
      setUnsent((all) => all.filter((each) => each.key !== sent.key));
    },
    onError: setProblem,
  });
  const came = useRef<number>(undefined);
  const comes = claim !== undefined && chat !== undefined && chat.state !== 'CLOSED' && !(chat.state === 'ANSWERED' && chat.operator === me);
  useEffect(() => {
    if (!comes || came.current === claim) return;
    came.current = claim;
    answer.mutate(claim);
  }, [comes, claim]);
  const send = (message: Unsent) => write.mutate(message);
  return {
    chat,
    error: found.error,
    problem,
    unsent,
    here: chat?.state === 'ANSWERED' && chat.operator === me && claim !== undefined,
    forget: () => setProblem(undefined),
    send: (text: string) => {
      const message = { key: crypto.randomUUID(), text };
      setUnsent((all) => [...all, message]);
      send(message);
    },
    again: send,
    busy: write.isPending,
  };
}
