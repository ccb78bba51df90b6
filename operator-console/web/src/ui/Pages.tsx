import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '../app/language';
import { ProblemNotice } from './Notice';

/** A list that is read page by page, on demand; `of` tells it from all other lists that are kept. */
export function Pages<T>({ of, none, read, row }: {
  of: readonly unknown[]; none?: string; read: (cursor: string | undefined) => Promise<{ items: T[]; nextCursor?: string }>; row: (each: T) => ReactNode;
}) {
  const { t } = useText();
  const pages = useInfiniteQuery({ queryKey: of, queryFn: ({ pageParam }) => read(pageParam), initialPageParam: undefined as string | undefined, getNextPageParam: (page) => page.nextCursor });
  const all = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {pages.error ? <ProblemNotice error={pages.error} t={t} action={<button type="button" onClick={() => void pages.refetch()}>{t.problems.retry}</button>} /> : null}
      {none && all.length === 0 && pages.isSuccess && <p className="empty">{none}</p>}
      <ul className="steps" aria-busy={pages.isPending}>{all.map(row)}</ul>
      {pages.hasNextPage && <button type="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t.figures.more}</button>}
    </>
  );
}
