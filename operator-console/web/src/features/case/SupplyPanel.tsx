import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { supply, type Preference, type Supply } from '../../api/supply';
import type { CaseView } from '../../api/types';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { clockSoon, dayAndClock, money } from '../../ui/format';
import { useNow } from '../../ui/clock';
import { useKeys } from '../../ui/keys';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { useSupplierName } from '../../ui/useSupplierName';
import { parcelsOf, waysOf, type Way } from './combinations';

const READ_MS = 3_000;

/** Where that which the shop lacks comes from: by what suppliers are combined, what else there is, and who has not answered (R081). */
export function SupplyPanel({ item, why, onClose }: {
  item: CaseView;
  /** Why nothing may be chosen now; absent where it may. */
  why: string | undefined;
  onClose: () => void;
}) {
  const { t } = useText();
  const client = useQueryClient();
  const key = ['supply', item.shop, item.id];
  const found = useQuery({ queryKey: key, queryFn: () => supply.of(item.id, item.shop), refetchInterval: READ_MS });
  const ways = found.data ? waysOf(found.data) : [];
  const [at, setAt] = useState<number>();
  const marked = at ?? Math.max(0, ways.findIndex((way) => way.taken));
  const choose = useMutation({
    mutationFn: ({ version, by }: { version: number; by: Preference }) => supply.combine(item.id, item.shop, version, by),
    onSuccess: (next) => client.setQueryData(key, next),
    onError: () => client.invalidateQueries({ queryKey: key }),
    onSettled: () => client.invalidateQueries({ queryKey: ['case', item.id] }),
  });
  const take = (index: number) => {
    const way = ways[index];
    if (found.data && way && !way.taken && why === undefined && !choose.isPending) choose.mutate({ version: found.data.orderVersion, by: way.by });
  };
  useKeys({
    ArrowDown: () => setAt(Math.min(marked + 1, ways.length - 1)),
    ArrowUp: () => setAt(Math.max(marked - 1, 0)),
    Enter: () => take(marked), NumpadEnter: () => take(marked), Escape: onClose, KeyU: onClose,
  }, { exclusive: true });
  const current = ways[marked];
  return (
    <section className="panel supply" aria-label={t.supply.title} aria-busy={found.isPending}>
      <h2>{t.supply.title}</h2>
      {found.error ? <ProblemNotice error={found.error} t={t} action={<button type="button" onClick={() => void found.refetch()}>{t.problems.retry}</button>} /> : null}
      {found.data && <Voices item={item} supply={found.data} />}
      {found.isSuccess && ways.length === 0 && <p className="quiet">{found.data.awaited.length > 0 ? t.supply.nothingYet : t.supply.nobody}</p>}
      <ul role="listbox" aria-label={t.supply.title} className="ways">
        {ways.map((way, index) => <One key={way.by} item={item} way={way} marked={index === marked} onMark={() => (index === marked ? take(index) : setAt(index))} />)}
      </ul>
      {choose.error ? <ProblemNotice error={choose.error} t={t} /> : null}
      {found.data?.settled ? <Notice tone="info">{t.supply.settled}</Notice> : why !== undefined && ways.length > 1 && <p className="quiet">{why}</p>}
      <p className="actions">
        {!found.data?.settled && ways.length > 1 && (
          <button type="button" className="primary" disabled={why !== undefined || current?.taken !== false || choose.isPending} onClick={() => take(marked)}>
            <kbd aria-hidden="true">Enter</kbd> {choose.isPending ? t.order.saving : current?.taken ? t.supply.isTaken : t.supply.take}
          </button>
        )}
        <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </section>
  );
}

/** Who was asked and has said nothing so far, or will not. */
function Voices({ item, supply: { queries, awaited, decidedBy } }: { item: CaseView; supply: Supply }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const now = useNow();
  const name = useSupplierName(item.shop);
  const silent = queries.filter((query) => query.silent !== undefined && query.answer === undefined);
  return (
    <>
      {awaited.length > 0 && <p className="due" role="status">{t.supply.awaited(awaited.map(name), decidedBy && clockSoon(decidedBy, now, shops[item.shop]?.zone ?? 'UTC', language))}</p>}
      {silent.map((query) => <p key={query.supplier} className="quiet">{name(query.supplier)}: {t.supply.silent[query.silent ?? 'NO_ANSWER']}</p>)}
    </>
  );
}

function One({ item, way, marked, onMark }: { item: CaseView; way: Way; marked: boolean; onMark: () => void }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const zone = shops[item.shop]?.zone ?? 'UTC';
  const name = useSupplierName(item.shop);
  const { plan } = way;
  const when = (at: string | undefined) => (at === undefined ? t.supply.noTime : t.supply.by(dayAndClock(at, zone, language)));
  return (
    <li role="option" aria-selected={marked} onClick={onMark}>
      <span className="name"><b>{way.best.map((each) => t.supply.best[each]).join(', ') || t.supply.agreed}{way.taken && <i className="done"> · {t.supply.isTaken}</i>}</b>
        <small>{when(plan.readyAt)} · {t.supply.parcels(plan.parcels)}</small>
      </span>
      <span className="sum">{plan.cost ? money(plan.cost, language) : plan.unpriced > 0 && '—'}{plan.unpriced > 0 && <small> {t.supply.unpriced(plan.unpriced)}</small>}</span>
      <span className="parcels">
        {parcelsOf(plan, item.order?.terms.lines ?? []).map((parcel) => (
          <span key={parcel.supplier} className="parcel">
            <span className="from"><b>{name(parcel.supplier)}</b> <small>{when(parcel.readyAt)}</small></span>
            {parcel.goods.map((each) => <span key={each.sku} className="brought">{each.name} <small>{t.supply.pieces(each.quantity)}{each.cost && ` × ${money(each.cost, language)}`}</small></span>)}
          </span>
        ))}
      </span>
      {plan.missing > 0 && <em className="late">{t.supply.missing(plan.missing)}</em>}
      {!plan.exact && <em className="quiet">{t.supply.inexact}</em>}
    </li>
  );
}
