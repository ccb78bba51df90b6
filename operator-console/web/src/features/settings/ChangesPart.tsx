import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { shops, type ShopChange } from '../../api/shops';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useMaySee, useSession } from '../../app/session';
import { dayAndClock } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { told } from './differences';
import { Differing } from './Differing';
import { ElsewhereChanges } from './ElsewhereChanges';

const OF = ['settings', 'people', 'elsewhere'] as const;

/** Who set what, when, and what it was before. */
export function ChangesPart({ shop }: { shop: string }) {
  const { t } = useText();
  const { arrangesPrices: answers } = useMaySee();
  const [of, setOf] = useState<(typeof OF)[number]>('settings');
  return (
    <div className="changes">
      <p className="actions" role="group" aria-label={t.settings.chapters.changes}>
        {OF.filter((each) => each !== 'elsewhere' || answers).map((each) => <button key={each} type="button" aria-pressed={of === each} onClick={() => setOf(each)}>{t.settings.changesOf[each]}</button>)}
      </p>
      {of === 'elsewhere' ? <ElsewhereChanges shop={shop} /> : <ShopChanges shop={shop} of={of} />}
    </div>
  );
}

function ShopChanges({ shop, of }: { shop: string; of: 'settings' | 'people' }) {
  const { t } = useText();
  const found = useInfiniteQuery({
    queryKey: ['shop-changes', shop, of], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => shops.changes(shop, of, pageParam), getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const all = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div aria-busy={found.isPending}>
      {found.error && <ProblemNotice error={found.error} t={t} action={<button type="button" onClick={() => void found.refetch()}>{t.problems.retry}</button>} />}
      {found.isSuccess && all.length === 0 && <p className="empty">{t.settings.neverChanged}</p>}
      <ol>{all.map((each) => <Changed key={each.version} shop={shop} change={each} />)}</ol>
      {found.hasNextPage && <p><button type="button" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t.aftersale.more}</button></p>}
    </div>
  );
}

function Changed({ shop, change }: { shop: string; change: ShopChange }) {
  const { t, language } = useText();
  const { shops: known } = useSession();
  const name = usePersonName();
  const all = change.differences.map(told);
  return (
    <li>
      <p><b>{name(shop, change.by)}</b> <time dateTime={change.at}>{dayAndClock(change.at, known[shop]?.zone ?? 'UTC', language)}</time> <small>{t.case.version(change.version)}</small></p>
      {all.length === 0 ? <p className="quiet">{t.settings.first}</p> : <Differing shop={shop} all={all} />}
    </li>
  );
}
