import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { notification } from '../../api/notification';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { deskNow } from '../../ui/clock';
import { span } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { Replies } from './Replies';
import { Templates } from './Templates';
import { Triggers } from './Triggers';

const WEEK_MS = 7 * 86_400_000;

/** The words that customers are written, for managers; seniors read them (R099, R101). */
export function TextsPage() {
  const { t } = useText();
  const { me, shops } = useSession();
  const navigate = useNavigate();
  const [shop, setShop] = useState(me.shops[0] ?? '');
  const [tab, setTab] = useState<'templates' | 'replies' | 'triggers'>('templates');
  /** The order on which words are tried, by its number. */
  const [number, setNumber] = useState('');
  useKeys({ Escape: () => void navigate({ to: '/' }) });
  return (
    <section className="texts" aria-label={t.texts.title}>
      <header>
        <h1>{t.texts.title}</h1>
        {me.shops.length > 1 && (
          <label>{t.search.shop}
            <select value={shop} onChange={(event) => setShop(event.target.value)}>
              {me.shops.map((each) => <option key={each} value={each}>{shops[each]?.brand.spokenName ?? each}</option>)}
            </select>
          </label>
        )}
        <Handling shop={shop} />
      </header>
      <div className="tabs" role="tablist">
        {(['templates', 'replies', 'triggers'] as const).map((each) => (
          <button key={each} type="button" role="tab" aria-selected={tab === each} onClick={() => setTab(each)}>{t.texts[each]}</button>
        ))}
      </div>
      {tab === 'templates' && <Templates key={shop} shop={shop} number={number} onNumber={setNumber} />}
      {tab === 'replies' && <Replies key={shop} shop={shop} number={number} onNumber={setNumber} />}
      {tab === 'triggers' && <Triggers key={shop} shop={shop} />}
    </section>
  );
}

/** How long answers took, as the service measured them (R100, R111). */
function Handling({ shop }: { shop: string }) {
  const { t } = useText();
  const figures = useQuery({
    queryKey: ['handling', shop],
    queryFn: () => notification.figures(shop, new Date(deskNow() - WEEK_MS).toISOString(), new Date(deskNow()).toISOString()),
  });
  const took = figures.data;
  if (!took) return null;
  const said = (seconds: number | undefined) => span((seconds ?? 0) * 1000, t.units);
  return (
    <span className="quiet" role="status">
      {took.count === 0 ? t.texts.handlingNone : t.texts.handling(took.count, said(took.medianSeconds), said(took.p90Seconds))}
    </span>
  );
}
