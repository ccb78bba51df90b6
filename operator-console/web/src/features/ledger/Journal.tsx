import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { calls } from '../../api/calls';
import { useText } from '../../app/language';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { CallRow } from './CallRow';
import { lineOf, SHOWS, wanted, type Show } from './shown';

const PAUSE_MS = 300;
const READ_MS = 30_000;

/** The calls of a shop, the last first; arrows mark one, Enter opens it. */
export function Journal({ shop }: { shop: string }) {
  const { t } = useText();
  const [show, setShow] = useState<Show>('all');
  const [day, setDay] = useState('');
  const [typed, setTyped] = useState('');
  const [phone, setPhone] = useState('');
  const [at, setAt] = useState(-1);
  const [open, setOpen] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setPhone(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const wish = wanted(show, day, phone);
  const pages = useInfiniteQuery({
    queryKey: ['ledger', shop, wish],
    queryFn: ({ pageParam }) => calls.page(shop, wish, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: READ_MS,
    // What is shown stays until what was asked for is here: a recording that plays is not taken away.
    placeholderData: keepPreviousData,
  });
  const book = useQuery({ queryKey: ['phone-book', shop], queryFn: () => calls.book(shop), retry: false, staleTime: 60_000 });
  const all = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const toggle = (id: string | undefined) => setOpen((now) => (now === id ? undefined : id));
  useKeys({
    ArrowDown: () => setAt((now) => Math.min(now + 1, all.length - 1)),
    ArrowUp: () => setAt((now) => Math.max(now - 1, 0)),
    Enter: () => toggle(all[at]?.id),
  });
  return (
    <>
      <div className="inline">
        <label>{t.ledger.show}
          <select value={show} onChange={(event) => setShow(event.target.value as Show)}>
            {SHOWS.map((each) => <option key={each} value={each}>{t.ledger[each]}</option>)}
          </select>
        </label>
        <label>{t.ledger.day}<input type="date" value={day} onChange={(event) => setDay(event.target.value)} /></label>
        <label>{t.ledger.phone}<input type="tel" maxLength={30} autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} /></label>
      </div>
      {pages.error ? <ProblemNotice error={pages.error} t={t} action={<button type="button" onClick={() => void pages.refetch()}>{t.problems.retry}</button>} /> : null}
      {all.length === 0 && pages.isSuccess && <p className="empty">{t.ledger.none}</p>}
      <ul className="calls" aria-busy={pages.isPending}>
        {all.map((call, index) => (
          <CallRow key={call.id} call={call} line={lineOf(call, book.data?.lines ?? [])} marked={index === at} open={open === call.id} onToggle={() => toggle(call.id)} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <button type="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t.ledger.more}</button>
      )}
    </>
  );
}
