import { useNavigate } from '@tanstack/react-router';
import { useText } from '../../app/language';
import { useMaySee, useSession } from '../../app/session';
import { deskNow } from '../../ui/clock';
import { useKeys } from '../../ui/keys';
import { dateIn } from '../../ui/zone';
import { Chats } from './Chats';
import { Hours } from './Hours';
import { Journal } from './Journal';
import { Owed } from './Owed';
import { Stops } from './Stops';
import { Sums } from './Sums';

type Tab = 'journal' | 'owed' | 'chats' | 'hours' | 'sums' | 'stops';

export interface Shown {
  shop?: string;
  tab?: string;
  show?: string;
  day?: string;
  phone?: string;
}

/** Every call of a shop, whom it still owes one, and the figures of a day (R061, R069, R070, R084, R085). */
export function LedgerPage({ shown, onShow }: { shown: Shown; onShow: (shown: Shown) => void }) {
  const { t } = useText();
  const { me, shops } = useSession();
  const { oversees } = useMaySee();
  const navigate = useNavigate();
  const shop = me.shops.find((each) => each === shown.shop) ?? me.shops[0] ?? '';
  const tabs: readonly Tab[] = ['journal', 'owed', ...(oversees ? ['chats' as const, 'hours' as const, 'sums' as const] : []), 'stops'];
  const tab = tabs.find((each) => each === shown.tab) ?? 'journal';
  const today = dateIn(shops[shop]?.zone ?? 'UTC', deskNow(), 0);
  useKeys({ Escape: () => void navigate({ to: '/' }) });
  return (
    <section className="ledger" aria-label={t.ledger.title}>
      <header>
        <h1>{t.ledger.title}</h1>
        {me.shops.length > 1 && (
          <label>{t.search.shop}
            <select value={shop} onChange={(event) => onShow({ ...shown, shop: event.target.value })}>
              {me.shops.map((each) => <option key={each} value={each}>{shops[each]?.brand.spokenName ?? each}</option>)}
            </select>
          </label>
        )}
      </header>
      <div className="tabs" role="tablist">
        {tabs.map((each) => (
          <button key={each} type="button" role="tab" aria-selected={tab === each} onClick={() => onShow({ shop, tab: each })}>{t.ledger[each]}</button>
        ))}
      </div>
      {tab === 'journal' && <Journal key={shop} shop={shop} shown={shown} onShow={onShow} />}
      {tab === 'owed' && <Owed key={shop} shop={shop} />}
      {tab === 'chats' && <Chats key={shop} shop={shop} />}
      {tab === 'sums' && <Sums key={shop} shop={shop} />}
      {tab === 'stops' && <Stops key={shop} shop={shop} />}
      {tab === 'hours' && <Hours key={shop} shop={shop} today={today} />}
    </section>
  );
}
