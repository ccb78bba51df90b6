import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Problem, type Tagged } from '../api/http';

interface Kept<T, D> {
  base: Tagged<T>;
  draft: D;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * A document that is edited: what was read, and what it is to become. Whoever was faster is shown as a clash; what was
 * typed stays, through a clash, a failure and a look at another page.
 */
export function useEdited<T, D>({ key, read, write, drafted }: {
  key: readonly unknown[];
  read: () => Promise<Tagged<T>>;
  write: (draft: D, tag: string) => Promise<Tagged<T>>;
  drafted: (body: T) => D;
}) {
  const client = useQueryClient();
  const place = ['edited', ...key];
  const [kept, setKept] = useState(() => client.getQueryData<Kept<T, D>>(place));
  const found = useQuery({ queryKey: key, queryFn: read });
  const now = found.data;
  const dirty = kept !== undefined && !same(kept.draft, drafted(kept.base.body));
  const adopt = (what: Tagged<T>) => setKept({ base: what, draft: drafted(what.body) });
  const save = useMutation({
    mutationFn: (over: Tagged<T>) => {
      if (!kept) throw new Error('There is nothing to save');
      return write(kept.draft, over.tag);
    },
    onSuccess: (stored) => {
      client.setQueryData(key, stored);
      adopt(stored);
    },
    onError: (error) => {
      if (overtaken(error)) void found.refetch();
    },
  });
  useEffect(() => {
    if (now && !save.isPending && (kept === undefined || (!dirty && kept.base.tag !== now.tag))) adopt(now);
  });
  useEffect(() => {
    if (dirty) client.setQueryData(place, kept);
    else client.removeQueries({ queryKey: place });
  }, [kept]);
  const clash = now && kept && dirty && now.tag !== kept.base.tag ? now : undefined;
  return {
    body: kept?.base.body,
    draft: kept?.draft,
    dirty,
    /** What another has stored meanwhile. */
    clash: clash?.body,
    saving: save.isPending,
    saved: save.isSuccess && !dirty,
    problem: found.error ?? (overtaken(save.error) ? undefined : save.error),
    change: (draft: D) => setKept((before) => before && { ...before, draft }),
    revert: () => {
      if (now) adopt(now);
      save.reset();
    },
    save: () => {
      if (kept && dirty && !clash && !save.isPending) save.mutate(kept.base);
    },
    keepMine: () => {
      if (clash && !save.isPending) save.mutate(clash);
    },
  };
}

export type Edited<T, D> = ReturnType<typeof useEdited<T, D>>;

function overtaken(error: unknown): boolean {
  return error instanceof Problem && (error.status === 412 || error.status === 428);
}
