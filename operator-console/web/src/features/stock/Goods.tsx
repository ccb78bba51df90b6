import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { stock } from '../../api/stock';
import { useText } from '../../app/language';
import { ProblemNotice } from '../../ui/Notice';
import { useMarked } from '../../ui/useMarked';

const PAUSE_MS = 150;

/** Goods by a few letters, with what is free of each; the first press of an arrow leaves the field. */
export function Goods({ shop, open, onOpen }: { shop: string; open: string | undefined; onOpen: (sku: string) => void }) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const pages = useInfiniteQuery({
    queryKey: ['stock-goods', shop, q],
    queryFn: ({ pageParam }) => stock.products(shop, q, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  const all = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const marked = useMarked(all, (each) => onOpen(each.sku));
  return (
    <>
      <label>{t.stock.find}
        <input type="search" maxLength={100} value={typed} onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => (event.key === 'ArrowDown' || event.key === 'Enter') && event.currentTarget.blur()} />
      </label>
      {pages.error ? <ProblemNotice error={pages.error} t={t} action={<button type="button" onClick={() => void pages.refetch()}>{t.problems.retry}</button>} /> : null}
      {all.length === 0 && pages.isSuccess && <p className="empty">{t.stock.none}</p>}
      <ul className="entriesin" aria-busy={pages.isPending}>
        {all.map((each, at) => (
          <li key={each.sku}>
            <button type="button" className={at === marked ? 'marked' : ''} aria-current={each.sku === open ? 'true' : undefined} onClick={() => onOpen(each.sku)}>
              <span className="top"><b>{each.name}</b><small className={each.free > 0 ? 'done' : 'late'}>{t.stock.free(each.free)}</small></span>
              <small>{[each.options.size, each.options.colour, each.options.series, each.sku].filter(Boolean).join(' · ')}</small>
            </button>
          </li>
        ))}
      </ul>
      {pages.hasNextPage && <button type="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t.stock.more}</button>}
    </>
  );
}
