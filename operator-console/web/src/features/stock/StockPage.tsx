import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { useKeys } from '../../ui/keys';
import { ShopChoice } from '../../ui/ShopChoice';
import { Audit } from './Audit';
import { Goods } from './Goods';
import { StaleItems } from './StaleItems';
import { StockOf } from './StockOf';

const TABS = ['goods', 'stale', 'audit'] as const;
type Tab = (typeof TABS)[number];

/** What is shown, as it stands in the address. */
export interface Shown {
  shop?: string;
  tab?: string;
  sku?: string;
}

/** What is in which warehouse, and what is done to it by hand; beside it what is not to be trusted, and the auditor's word (R091, R094). */
export function StockPage({ shown, onShow }: { shown: Shown; onShow: (shown: Shown) => void }) {
  const { t } = useText();
  const { me } = useSession();
  const navigate = useNavigate();
  const shop = me.shops.find((each) => each === shown.shop) ?? me.shops[0] ?? '';
  const tab = TABS.find((each) => each === shown.tab) ?? 'goods';
  const show = (sku?: string) => onShow({ shop, tab, ...(sku && { sku }) });
  useKeys({ Escape: () => (shown.sku ? show() : void navigate({ to: '/' })) });
  const lists: Record<Tab, ReactNode> = {
    goods: <Goods key={shop} shop={shop} open={shown.sku} onOpen={show} />,
    stale: <StaleItems key={shop} shop={shop} open={shown.sku} onOpen={show} />,
    audit: <Audit key={shop} shop={shop} open={shown.sku} onOpen={show} />,
  };
  return (
    <section className="folder" aria-label={t.stock.title}>
      <header>
        <h1>{t.stock.title}</h1>
        <ShopChoice shop={shop} onChange={(next) => onShow({ shop: next, tab })} />
      </header>
      <div className="tabs" role="tablist">
        {TABS.map((each) => (
          <button key={each} type="button" role="tab" aria-selected={tab === each} onClick={() => onShow({ shop, tab: each })}>{t.stock.tabs[each]}</button>
        ))}
      </div>
      <div className={`columns ${shown.sku ? 'opened' : ''}`}>
        <div className="list">{lists[tab]}</div>
        {shown.sku ? <StockOf key={`${shop} ${shown.sku}`} shop={shop} sku={shown.sku} onClose={() => show()} /> : tab !== 'audit' && <p className="empty">{t.stock.choose}</p>}
      </div>
    </section>
  );
}
