import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { prices, type WatchedPrice, type Which } from '../../api/prices';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { money } from '../../ui/format';
import { Finder } from '../../ui/goods/Finder';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { ShopChoice } from '../../ui/ShopChoice';
import { useMarked } from '../../ui/useMarked';
import { useSupplierName } from '../../ui/useSupplierName';
import { PriceCard } from './PriceCard';
import { RuleForm } from './RuleForm';

const READ_MS = 15_000;
const LISTS: Which[] = ['PROPOSED', 'APPLIED', 'WATCHED'];
const TABS = [...LISTS, 'RULE' as const];

/** What is shown, as it stands in the address. */
export interface Shown {
  shop?: string;
  which?: string;
  sku?: string;
}

/** Prices beside those of competitors: what is proposed, taken, everything that is watched, and the shop's rule (R089, R090). */
export function PricesPage({ shown, onShow }: { shown: Shown; onShow: (shown: Shown) => void }) {
  const { t } = useText();
  const { me } = useSession();
  const navigate = useNavigate();
  const [finding, setFinding] = useState(false);
  const shop = me.shops.find((each) => each === shown.shop) ?? me.shops[0] ?? '';
  const which = TABS.find((each) => each === shown.which) ?? 'PROPOSED';
  const show = (sku?: string) => {
    setFinding(false);
    onShow({ shop, which: sku && which === 'RULE' ? 'WATCHED' : which, ...(sku && { sku }) });
  };
  useKeys({ Escape: () => (finding ? setFinding(false) : shown.sku ? show() : void navigate({ to: '/' })) });
  return (
    <section className="folder" aria-label={t.prices.title}>
      <header>
        <h1>{t.prices.title}</h1>
        <ShopChoice shop={shop} onChange={(next) => onShow({ shop: next })} />
        <button type="button" aria-expanded={finding} onClick={() => setFinding(!finding)}>{t.prices.find}</button>
      </header>
      {finding && <div className="panel"><Finder shop={shop} onAdd={(product) => show(product.sku)} /></div>}
      <div className="tabs" role="tablist">
        {TABS.map((each) => (
          <button key={each} type="button" role="tab" aria-selected={which === each} onClick={() => onShow({ shop, which: each })}>{t.prices.tabs[each]}</button>
        ))}
      </div>
      {which === 'RULE' ? <RuleForm key={shop} shop={shop} /> : <All key={`${shop} ${which}`} shop={shop} which={which} open={shown.sku} onOpen={show} />}
    </section>
  );
}

function All({ shop, which, open, onOpen }: { shop: string; which: Which; open: string | undefined; onOpen: (sku?: string) => void }) {
  const { t } = useText();
  const pages = useInfiniteQuery({
    queryKey: ['watched-prices', shop, which],
    queryFn: ({ pageParam }) => prices.page(shop, which, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: READ_MS,
  });
  const all = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const marked = useMarked(all, (each) => onOpen(each.sku));
  return (
    <div className={`columns ${open ? 'opened' : ''}`}>
      <div className="list">
        {pages.error ? <ProblemNotice error={pages.error} t={t} action={<button type="button" onClick={() => void pages.refetch()}>{t.problems.retry}</button>} /> : null}
        {all.length === 0 && pages.isSuccess && <p className="empty">{t.prices.none[which]}</p>}
        <ul className="entriesin" aria-busy={pages.isPending}>
          {all.map((each, at) => <Row key={each.sku} shop={shop} price={each} marked={at === marked} open={each.sku === open} onOpen={() => onOpen(each.sku)} />)}
        </ul>
        {pages.hasNextPage && <button type="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t.prices.more}</button>}
      </div>
      {open ? <PriceCard key={`${shop} ${open}`} shop={shop} sku={open} onClose={() => onOpen()} /> : <p className="empty">{t.prices.choose}</p>}
    </div>
  );
}

function Row({ shop, price, marked, open, onOpen }: { shop: string; price: WatchedPrice; marked: boolean; open: boolean; onOpen: () => void }) {
  const { t, language } = useText();
  const name = useSupplierName(shop);
  const cheapest = price.competitors.filter((each) => each.available).sort((one, other) => one.price.minor - other.price.minor)[0];
  return (
    <li>
      <button type="button" className={marked ? 'marked' : ''} aria-current={open ? 'true' : undefined} onClick={onOpen}>
        <span className="top"><b>{price.name}</b><small>{price.sku}</small></span>
        <span>{price.price ? t.prices.now(money(price.price, language)) : '—'}
          {price.proposal && <i className="promised"> → {money(price.proposal.price, language)}</i>}</span>
        {cheapest && <small>{t.prices.cheapest(money(cheapest.price, language), name(cheapest.competitor))}{price.proposal?.atFloor && ` · ${t.prices.atFloor}`}</small>}
      </button>
    </li>
  );
}
