import { useInfiniteQuery } from '@tanstack/react-query';
import { quality, type Review } from '../../api/quality';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { dayAndClock } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { useMarked } from '../../ui/useMarked';
import { ReviewCard } from './ReviewCard';

const READ_MS = 30_000;

/** Reviews of a shop, the latest first; an operator's are his own. */
export function Reviews({ shop, open, onOpen }: { shop: string; open: string | undefined; onOpen: (review: string | undefined) => void }) {
  const { t } = useText();
  const pages = useInfiniteQuery({
    queryKey: ['quality', 'reviews', shop],
    queryFn: ({ pageParam }) => quality.reviews(shop, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: READ_MS,
  });
  const all = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const marked = useMarked(open ? [] : all, (row) => onOpen(row.id));
  const shown = all.find((each) => each.id === open);
  return (
    <div className={`columns ${open ? 'opened' : ''}`}>
      <div className="list">
        {pages.error ? <ProblemNotice error={pages.error} t={t} action={<button type="button" onClick={() => void pages.refetch()}>{t.problems.retry}</button>} /> : null}
        {pages.isSuccess && all.length === 0 && <p className="empty">{t.quality.noReviews}</p>}
        <ul className="entriesin" aria-busy={pages.isPending}>
          {all.map((each, at) => <Row key={each.id} shop={shop} review={each} marked={at === marked} open={each.id === open} onOpen={() => onOpen(each.id)} />)}
        </ul>
        {pages.hasNextPage && <button type="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t.quality.more}</button>}
      </div>
      {shown ? <ReviewCard key={shown.id} shop={shop} review={shown} onClose={() => onOpen(undefined)} /> : all.length > 0 && <p className="empty">{t.quality.choose}</p>}
    </div>
  );
}

function Row({ shop, review, marked, open, onOpen }: { shop: string; review: Review; marked: boolean; open: boolean; onOpen: () => void }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  return (
    <li>
      <button type="button" className={marked ? 'marked' : ''} aria-current={open ? 'true' : undefined} onClick={onOpen}>
        <span className="top"><b>{name(shop, review.talk.operator)}</b><b>{review.total}</b></span>
        <small>
          {t.quality.by(name(shop, review.reviewer), dayAndClock(review.at, shops[shop]?.zone ?? 'UTC', language))}
          {review.answer && !review.settlement && <i className="due"> · {t.quality.waits}</i>}
        </small>
      </button>
    </li>
  );
}
