import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
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

/** Every call of a shop, whom it still owes one, and the figures of a day (R061, R069, R070, R084, R085). */
export function LedgerPage() {
  const { t } = useText();
  const { me, shops } = useSession();
  const { oversees } = useMaySee();
  const navigate = useNavigate();
  const [shop, setShop] = useState(me.shops[0] ?? '');
  const [tab, setTab] = useState<'journal' | 'owed' | 'chats' | 'hours' | 'sums' | 'stops'>('journal');
  const today = dateIn(shops[shop]?.zone ?? 'UTC', deskNow(), 0);
  useKeys({ Escape: () => void navigate({ to: '/' }) });
  return (
    <section className="ledger" aria-label={t.ledger.title}>
      <header>
        <h1>{t.ledger.title}</h1>
        {me.shops.length > 1 && (
          <label>{t.search.shop}
            <select value={shop} onChange={(event) => setShop(event.target.value)}>
              {me.shops.map((each) => <option key={each} value={each}>{shops[each]?.brand.spokenName ?? each}</option>)}
            </select>
          </label>
        )}
      </header>
      <div className="tabs" role="tablist">
        {(['journal', 'owed', ...(oversees ? ['chats' as const, 'hours' as const, 'sums' as const] : []), 'stops'] as const).map((each) => (
          <button key={each} type="button" role="tab" aria-selected={tab === each} onClick={() => setTab(each)}>{t.ledger[each]}</button>
        ))}
      </div>
      {tab === 'journal' && <Journal key={shop} shop={shop} />}
      {tab === 'owed' && <Owed key={shop} shop={shop} />}
      {tab === 'chats' && <Chats key={shop} shop={shop} />}
      {tab === 'sums' && <Sums key={shop} shop={shop} />}
      {tab === 'stops' && <Stops key={shop} shop={shop} />}
      {tab === 'hours' && <Hours key={shop} shop={shop} today={today} />}
    </section>
  );
}
