import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { persons } from '../../api/persons';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { ShopChoice } from '../../ui/ShopChoice';
import { AskForm } from './AskForm';
import { RequestCard } from './RequestCard';

/** While services are still looking. */
const AGAIN_MS = 3_000;

export interface Shown {
  shop?: string;
}

/** What the desk keeps of one customer, when he asks: for administrators. */
export function PersonsPage({ shown, onShow }: { shown: Shown; onShow: (shown: Shown) => void }) {
  const { t } = useText();
  const { me } = useSession();
  const navigate = useNavigate();
  const shop = me.shops.find((each) => each === shown.shop) ?? me.shops[0] ?? '';
  useKeys({ Escape: () => void navigate({ to: '/' }) });
  return (
    <section className="folder persons" aria-label={t.persons.title}>
      <header>
        <h1>{t.persons.title}</h1>
        <ShopChoice shop={shop} onChange={(next) => onShow({ shop: next })} />
      </header>
      <div className="halves">
        <AskForm key={shop} shop={shop} />
        <Requests shop={shop} />
      </div>
    </section>
  );
}

function Requests({ shop }: { shop: string }) {
  const { t } = useText();
  const found = useInfiniteQuery({
    queryKey: ['person-requests', shop], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => persons.page(shop, pageParam), getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: (query) => (query.state.data?.pages.some((page) => page.items.some((each) => !each.done)) ? AGAIN_MS : false),
  });
  const all = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-label={t.persons.past} aria-busy={found.isPending}>
      <h2>{t.persons.past}</h2>
      {found.error && <ProblemNotice error={found.error} t={t} action={<button type="button" onClick={() => void found.refetch()}>{t.problems.retry}</button>} />}
      {found.isSuccess && all.length === 0 && <p className="empty">{t.persons.none}</p>}
      <ul>{all.map((each) => <RequestCard key={each.id} shop={shop} request={each} />)}</ul>
      {found.hasNextPage && <p><button type="button" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t.persons.more}</button></p>}
    </section>
  );
}
