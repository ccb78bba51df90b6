import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { suppliers, type PriceList, type Supplier } from '../../api/suppliers';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useMaySee, useSession } from '../../app/session';
import { dayAndClock } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { Accuracy } from './Believed';
import { ChannelForm } from './ChannelForm';
import { term } from './freshness';
import { progress, trouble } from './keeping';
import { SupplierForm } from './SupplierForm';

const READ_MS = 15_000;

/** One supplier: how his lists are understood, and what became of each, with what was rejected and why. */
export function SupplierCard({ shop, supplier, onClose }: { shop: string; supplier: Supplier; onClose: () => void }) {
  const { t } = useText();
  const pages = useInfiniteQuery({
    queryKey: ['price-lists', shop, supplier.code],
    queryFn: ({ pageParam }) => suppliers.lists(shop, supplier.code, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: READ_MS,
  });
  const { arrangesPrices } = useMaySee();
  const [editing, setEditing] = useState(false);
  const [asking, setAsking] = useState(false);
  const arranges = arrangesPrices && !editing && !asking;
  useKeys(arranges ? { KeyE: () => setEditing(true), ...(!supplier.competitor && { KeyH: () => setAsking(true) }) } : {}, { place: 'suppliers' });
  const all = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <article className="one" aria-label={supplier.name}>
      <header>
        <h2>{supplier.name} <small>{supplier.code}{supplier.competitor && ` · ${t.suppliers.competitor}`}</small></h2>
        <button type="button" className="back" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </header>
      <Keeping shop={shop} supplier={supplier} />
      {editing ? <SupplierForm shop={shop} code={supplier.code} onClose={() => setEditing(false)} /> : <Rules supplier={supplier} />}
      {asking && <ChannelForm shop={shop} code={supplier.code} onClose={() => setAsking(false)} />}
      {arranges && (
        <p className="actions">
          <button type="button" aria-keyshortcuts="E" onClick={() => setEditing(true)}><kbd aria-hidden="true">E</kbd> {t.suppliers.edit}</button>
          {!supplier.competitor && <button type="button" aria-keyshortcuts="H" onClick={() => setAsking(true)}><kbd aria-hidden="true">H</kbd> {t.keeping.channelOpen}</button>}
        </p>
      )}
      <h3>{t.suppliers.lists}</h3>
      {pages.error ? <ProblemNotice error={pages.error} t={t} /> : null}
      {all.length === 0 && pages.isSuccess && <p className="empty">{t.suppliers.noLists}</p>}
      <ul className="boxes" aria-busy={pages.isPending}>{all.map((list) => <List key={list.id} shop={shop} list={list} />)}</ul>
      {pages.hasNextPage && <button type="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t.suppliers.more}</button>}
    </article>
  );
}

/** Whether his lists come, how much of one is read, and how far they have been right. */
function Keeping({ shop, supplier }: { shop: string; supplier: Supplier }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const wrong = trouble(supplier, t, (at) => dayAndClock(at, shops[shop]?.zone ?? 'UTC', language));
  return (
    <>
      {wrong.length > 0 && <p className="late" role="alert">{wrong.join(' · ')}</p>}
      {supplier.reading && <p className="promised" role="status">{progress(supplier, t, language)}</p>}
      {!supplier.competitor && <p>{t.keeping.accuracy}: <Accuracy shop={shop} supplier={supplier.code} /></p>}
    </>
  );
}

function Rules({ supplier }: { supplier: Supplier }) {
  const { t } = useText();
  return (
    <>
      <h3>{t.suppliers.rules}</h3>
      <dl className="facts2">
        <dt>{t.suppliers.currency}</dt><dd>{supplier.currency} · {t.suppliers.staleAfter(term(supplier.staleAfter, t.texts.units))}</dd>
        {supplier.marginPercent !== undefined && <><dt>{t.suppliers.margin}</dt><dd>{t.suppliers.percent(supplier.marginPercent)}</dd></>}
        {supplier.minMarginPercent !== undefined && <><dt>{t.suppliers.least}</dt><dd>{t.suppliers.percent(supplier.minMarginPercent)}</dd></>}
        {supplier.leadDays !== undefined && <><dt>{t.suppliers.lead}</dt><dd>{t.suppliers.days(supplier.leadDays)}</dd></>}
        <dt>{t.suppliers.assumed}</dt><dd>{t.draft.pieces(supplier.assumedUnits)}</dd>
        <dt>{t.suppliers.lost}</dt><dd>{t.suppliers.percent(supplier.lostPercentMax)}</dd>
        <dt>{t.suppliers.jumped}</dt><dd>{t.suppliers.percent(supplier.jumpedPercentMax)}</dd>
      </dl>
    </>
  );
}

function List({ shop, list }: { shop: string; list: PriceList }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  const { counts } = list;
  const bad = list.state === 'QUARANTINED' || list.state === 'REFUSED';
  return (
    <li>
      <span><b>{dayAndClock(list.receivedAt, shops[shop]?.zone ?? 'UTC', language)}</b> <small>{name(shop, list.by)}</small></span>
      <span className={bad ? 'late' : list.state === 'APPLIED' ? 'done' : 'promised'}>{t.suppliers.states[list.state] ?? list.state}</span>
      <small>{t.suppliers.counts(counts.offers, counts.accepted)} · {t.suppliers.moved(counts.added, counts.changed, counts.vanished)}</small>
      {counts.rejected > 0 && <small className="due">{t.suppliers.rejected(counts.rejected)}</small>}
      {list.reason && <div className="late">{list.reason}</div>}
      {list.rejections.length > 0 && (
        <details>
          <summary>{t.suppliers.examples}</summary>
          <ul>{list.rejections.map((each) => <li key={`${each.line} ${each.code}`}><small>{t.suppliers.line(each.line)}{each.offerId && `, ${t.suppliers.offer(each.offerId)}`}: {each.code}</small></li>)}</ul>
        </details>
      )}
    </li>
  );
}
