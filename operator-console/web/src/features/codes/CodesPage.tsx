import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { useKeys } from '../../ui/keys';
import { Campaigns } from './Campaigns';
import { Certificates } from './Certificates';

/** Certificates and campaigns of one shop, for its managers (R028 to R030). */
export function CodesPage() {
  const { t } = useText();
  const { me, shops } = useSession();
  const navigate = useNavigate();
  const [shop, setShop] = useState(me.shops[0] ?? '');
  const [tab, setTab] = useState<'certificates' | 'campaigns'>('certificates');
  useKeys({ Escape: () => void navigate({ to: '/' }) });
  return (
    <section className="codes" aria-label={t.promo.title}>
      <header>
        <h1>{t.promo.title}</h1>
        {me.shops.length > 1 && (
          <label>{t.search.shop}
            <select value={shop} onChange={(event) => setShop(event.target.value)}>
              {me.shops.map((each) => <option key={each} value={each}>{shops[each]?.brand.spokenName ?? each}</option>)}
            </select>
          </label>
        )}
      </header>
      <div className="tabs" role="tablist">
        {(['certificates', 'campaigns'] as const).map((each) => (
          <button key={each} type="button" role="tab" aria-selected={tab === each} onClick={() => setTab(each)}>{t.promo[each]}</button>
        ))}
      </div>
      {tab === 'certificates' ? <Certificates key={shop} shop={shop} /> : <Campaigns key={shop} shop={shop} />}
    </section>
  );
}
