import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { suppliers, type Supplier } from '../../api/suppliers';
import { useText } from '../../app/language';
import { useMaySee, useSession } from '../../app/session';
import { useNow } from '../../ui/clock';
import { clockSoon } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { ShopChoice } from '../../ui/ShopChoice';
import { useMarked } from '../../ui/useMarked';
import { Believed } from './Believed';
import { Carriers } from './Carriers';
import { freshness } from './freshness';
import { progress, trouble } from './keeping';
import { SupplierCard } from './SupplierCard';
import { NewSupplier } from './SupplierForm';

const READ_MS = 15_000;
/** While a list is read, its progress is. */
const SOON_MS = 3_000;

/** What is shown, as it stands in the address. */
export interface Shown {
  shop?: string;
  supplier?: string;
}

/** Where goods come from: how fresh each supplier's data are, and what became of his lists (R021, R022). */
export function SuppliersPage({ shown, onShow }: { shown: Shown; onShow: (shown: Shown) => void }) {
  const { t } = useText();
  const { me } = useSession();
  const { arrangesPrices } = useMaySee();
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  const [tab, setTab] = useState<'suppliers' | 'figures' | 'carriers'>('suppliers');
  const shop = me.shops.find((each) => each === shown.shop) ?? me.shops[0] ?? '';
  useKeys({ ...(arrangesPrices && { KeyN: () => setAdding(true) }), Escape: () => (shown.supplier ? onShow({ shop }) : void navigate({ to: '/' })) }, { place: 'suppliers' });
  return (
    <section className="folder" aria-label={t.suppliers.title}>
      <header>
        <h1>{t.suppliers.title}</h1>
        <ShopChoice shop={shop} onChange={(next) => onShow({ shop: next })} />
        {arrangesPrices && !adding && <button type="button" aria-keyshortcuts="N" onClick={() => setAdding(true)}><kbd aria-hidden="true">N</kbd> {t.suppliers.add}</button>}
      </header>
      <div className="tabs" role="tablist">
        {(['suppliers', 'figures', 'carriers'] as const).map((each) => (
          <button key={each} type="button" role="tab" aria-selected={tab === each} onClick={() => setTab(each)}>{each === 'figures' ? t.keeping.figures : t.suppliers[each]}</button>
        ))}
      </div>
      {adding && <NewSupplier key={shop} shop={shop} onClose={() => setAdding(false)} onAdded={(supplier) => { setAdding(false); setTab('suppliers'); onShow({ shop, supplier }); }} />}
      {tab === 'carriers' && <Carriers key={shop} shop={shop} />}
      {tab === 'figures' && <Figures key={shop} shop={shop} />}
      {tab === 'suppliers' && <All key={shop} shop={shop} open={shown.supplier} onOpen={(supplier) => onShow({ shop, ...(supplier && { supplier }) })} />}
    </section>
  );
}

function Figures({ shop }: { shop: string }) {
  const { t } = useText();
  const found = useQuery({ queryKey: ['suppliers', shop], queryFn: () => suppliers.all(shop), refetchInterval: READ_MS });
  return (
    <>
      {found.error ? <ProblemNotice error={found.error} t={t} /> : null}
      <Believed shop={shop} all={found.data?.items ?? []} />
    </>
  );
}

function All({ shop, open, onOpen }: { shop: string; open: string | undefined; onOpen: (supplier?: string) => void }) {
  const { t } = useText();
  const found = useQuery({ queryKey: ['suppliers', shop], queryFn: () => suppliers.all(shop), refetchInterval: ({ state }) => (state.data?.items.some((each) => each.reading) ? SOON_MS : READ_MS) });
  const all = found.data?.items ?? [];
  const marked = useMarked(all, (each) => onOpen(each.code));
  const chosen = all.find((each) => each.code === open);
  return (
    <div className={`columns ${open ? 'opened' : ''}`}>
      <div className="list">
        {found.error ? <ProblemNotice error={found.error} t={t} action={<button type="button" onClick={() => void found.refetch()}>{t.problems.retry}</button>} /> : null}
        {all.length === 0 && found.isSuccess && <p className="empty">{t.suppliers.none}</p>}
        <ul className="entriesin" aria-busy={found.isPending}>
          {all.map((each, at) => <Row key={each.code} shop={shop} supplier={each} marked={at === marked} open={each.code === open} onOpen={() => onOpen(each.code)} />)}
        </ul>
      </div>
      {chosen ? <SupplierCard key={chosen.code} shop={shop} supplier={chosen} onClose={() => onOpen()} /> : <p className="empty">{t.suppliers.choose}</p>}
    </div>
  );
}

function Row({ shop, supplier, marked, open, onOpen }: { shop: string; supplier: Supplier; marked: boolean; open: boolean; onOpen: () => void }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const now = useNow();
  const { last } = supplier;
  const how = freshness(supplier, now);
  return (
    <li>
      <button type="button" className={marked ? 'marked' : ''} aria-current={open ? 'true' : undefined} onClick={onOpen}>
        <span className="top"><b>{supplier.name}</b><small>{supplier.code}{supplier.competitor && ` · ${t.suppliers.competitor}`}</small></span>
        <span className={how === 'stale' ? 'late' : how === 'never' ? 'quiet' : ''}>
          {how === 'never' || !last ? t.suppliers.never : how === 'stale' ? t.suppliers.stale : t.suppliers.fresh(clockSoon(last.asOf, now, shops[shop]?.zone ?? 'UTC', language))}
        </span>
        <small>
          {supplier.reading ? <i className="promised">{progress(supplier, t, language)}</i> : last && <i className={last.state === 'QUARANTINED' || last.state === 'REFUSED' ? 'late' : ''}>{t.suppliers.states[last.state] ?? last.state}</i>}
          {last && ` · ${t.suppliers.counts(last.counts.offers, last.counts.accepted)}`}
        </small>
        {trouble(supplier, t, (at) => clockSoon(at, now, shops[shop]?.zone ?? 'UTC', language)).map((each) => <small key={each} className="late">{each}</small>)}
      </button>
    </li>
  );
}
