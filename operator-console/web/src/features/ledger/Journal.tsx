import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { calls } from '../../api/calls';
import { useText } from '../../app/language';
import { chosen } from '../../app/saved/filters';
import { Saved } from '../../app/saved/Saved';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { CallRow } from './CallRow';
import type { Shown } from './LedgerPage';
import { lineOf, SHOWS, wanted } from './shown';

const PAUSE_MS = 300;
const READ_MS = 30_000;

/** The calls of a shop, the last first; arrows mark one, Enter opens it. */
export function Journal({ shop, shown, onShow }: { shop: string; shown: Shown; onShow: (shown: Shown) => void }) {
  const { t } = useText();
  const show = SHOWS.find((each) => each === shown.show) ?? 'all';
  const { day = '', phone = '' } = shown;
  const [typed, setTyped] = useState(phone);
  const sent = useRef(phone);
  useEffect(() => {
    // A kept filter, or the way back: what is looked for changed without being typed.
    if (phone !== sent.current) setTyped(phone);
    sent.current = phone;
  }, [phone]);
  const latest = useRef(shown);
  latest.current = shown;
  // What is typed is taken over later: by then something else may have been chosen.
  const put = (change: Shown) => onShow(chosen({ ...latest.current, shop, ...change }));
  const [at, setAt] = useState(-1);
  const [open, setOpen] = useState<string>();
  useEffect(() => {
    if (typed.trim() === phone) return undefined;
    const timer = setTimeout(() => {
      sent.current = typed.trim();
      put({ phone: sent.current });
    }, PAUSE_MS);
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
  }, { place: 'list' });
  return (
    <>
      <div className="inline">
        <label>{t.ledger.show}
          <select value={show} onChange={(event) => put({ show: event.target.value })}>
            {SHOWS.map((each) => <option key={each} value={each}>{t.ledger[each]}</option>)}
          </select>
        </label>
        <label>{t.ledger.day}<input type="date" value={day} onChange={(event) => put({ day: event.target.value })} /></label>
        <label>{t.ledger.phone}<input type="tel" maxLength={30} autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} /></label>
      </div>
      <Saved list="/calls" search={{ shop, show: show === 'all' ? undefined : show, day, phone }} />
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
