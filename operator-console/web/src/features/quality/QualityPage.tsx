import { useNavigate } from '@tanstack/react-router';
import { useText } from '../../app/language';
import { useMaySee, useSession } from '../../app/session';
import { useKeys } from '../../ui/keys';
import { ShopChoice } from '../../ui/ShopChoice';
import { CardEditor } from './CardEditor';
import { Compare } from './Compare';
import { Mysteries } from './Mysteries';
import { ResultsTable } from './ResultsTable';
import { Reviews } from './Reviews';
import { Work } from './Work';

/** What is shown, as it stands in the address: an open call or review can be sent to a colleague. */
export interface Shown {
  shop?: string;
  tab?: Tab;
  call?: string;
  review?: string;
}

const REVIEWER = ['WORK', 'REVIEWS', 'RESULTS', 'COMPARE', 'CARD'] as const;
const MANAGER = [...REVIEWER, 'MYSTERY'] as const;
const OPERATOR = ['REVIEWS', 'RESULTS'] as const;
export type Tab = (typeof MANAGER)[number];

/** How well calls are led (R052, R112, R113): reviewers work through what was drawn, an operator reads his own. */
export function QualityPage({ shown, onShow }: { shown: Shown; onShow: (shown: Shown) => void }) {
  const { t } = useText();
  const { me } = useSession();
  const { oversees } = useMaySee();
  const navigate = useNavigate();
  const shop = me.shops.find((each) => each === shown.shop) ?? me.shops[0] ?? '';
  const tabs: readonly Tab[] = me.roles.includes('manager') ? MANAGER : oversees ? REVIEWER : OPERATOR;
  const tab = tabs.find((each) => each === shown.tab) ?? tabs[0]!;
  const show = (more: Omit<Shown, 'shop' | 'tab'>) => onShow({ shop, tab, ...more });
  useKeys({ Escape: () => (shown.call || shown.review ? show({}) : void navigate({ to: '/' })) });
  return (
    <section className="folder" aria-label={t.quality.title}>
      <header>
        <h1>{oversees ? t.quality.title : t.quality.mine}</h1>
        <ShopChoice shop={shop} onChange={(next) => onShow({ shop: next, tab })} />
      </header>
      <div className="tabs many" role="tablist">
        {tabs.map((each) => <button key={each} type="button" role="tab" aria-selected={tab === each} onClick={() => onShow({ shop, tab: each })}>{t.quality.tabs[each]}</button>)}
      </div>
      {tab === 'WORK' && <Work key={shop} shop={shop} open={shown.call} onOpen={(call) => show(call ? { call } : {})} />}
      {tab === 'REVIEWS' && <Reviews key={shop} shop={shop} open={shown.review} onOpen={(review) => show(review ? { review } : {})} />}
      {tab === 'RESULTS' && <ResultsTable key={shop} shop={shop} />}
      {tab === 'COMPARE' && <Compare key={shop} shop={shop} onOpen={(call) => onShow({ shop, tab: 'WORK', call })} />}
      {tab === 'MYSTERY' && <Mysteries key={shop} shop={shop} />}
      {tab === 'CARD' && <CardEditor key={shop} shop={shop} />}
    </section>
  );
}
