import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { useKeys } from '../../ui/keys';
import { ShopChoice } from '../../ui/ShopChoice';
import { CrmPart } from './CrmPart';
import { SafeRules } from './SafeRules';

const TABS = ['safe', 'crm'] as const;

/** Which orders need no call, what came of that, and how orders of a CRM come in. */
export function IntakePage() {
  const { t } = useText();
  const { me } = useSession();
  const navigate = useNavigate();
  const [shop, setShop] = useState(me.shops[0] ?? '');
  const [tab, setTab] = useState<(typeof TABS)[number]>('safe');
  useKeys({ Escape: () => void navigate({ to: '/' }) });
  return (
    <section className="folder" aria-label={t.intake.title}>
      <header>
        <h1>{t.intake.title}</h1>
        <ShopChoice shop={shop} onChange={setShop} />
      </header>
      <div className="tabs" role="tablist">
        {TABS.map((each) => <button key={each} type="button" role="tab" aria-selected={tab === each} onClick={() => setTab(each)}>{t.intake.tabs[each]}</button>)}
      </div>
      {tab === 'safe' ? <SafeRules key={shop} shop={shop} /> : <CrmPart key={shop} shop={shop} />}
    </section>
  );
}
