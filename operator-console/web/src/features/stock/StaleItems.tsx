import { useQuery } from '@tanstack/react-query';
import { stock } from '../../api/stock';
import { useText } from '../../app/language';
import { ProblemNotice } from '../../ui/Notice';
import { useMarked } from '../../ui/useMarked';

const READ_MS = 60_000;

/** Goods that orders want and whose figure is not to be trusted, the most wanted first (R091). */
export function StaleItems({ shop, open, onOpen }: { shop: string; open: string | undefined; onOpen: (sku: string) => void }) {
  const { t } = useText();
  const found = useQuery({ queryKey: ['stale-items', shop], queryFn: () => stock.stale(shop), refetchInterval: READ_MS });
  const all = found.data?.items ?? [];
  const marked = useMarked(all, (each) => onOpen(each.sku));
  return (
    <>
      {found.error ? <ProblemNotice error={found.error} t={t} action={<button type="button" onClick={() => void found.refetch()}>{t.problems.retry}</button>} /> : null}
      {found.data && (all.length === 0 ? <p className="empty">{t.stock.noStale}</p> : <p className="due">{t.stock.stalePart(found.data.staleDemand, found.data.demand)}</p>)}
      <ul className="entriesin" aria-busy={found.isPending}>
        {all.map((each, at) => (
          <li key={each.sku}>
            <button type="button" className={at === marked ? 'marked' : ''} aria-current={each.sku === open ? 'true' : undefined} onClick={() => onOpen(each.sku)}>
              <span className="top"><b>{each.name ?? each.sku}</b><small>{t.stock.demand(each.demand)}</small></span>
              <small><span className="late">{each.minutes === undefined ? t.stock.unlisted : each.certainty === 'ASK' ? t.stock.askSupplier : t.stock.staleFor(t.stock.time(each.minutes))}</span>
                {each.minutes !== undefined && each.certainty === 'ASK' && ` · ${t.stock.staleFor(t.stock.time(each.minutes))}`}{each.source && ` · ${each.source}`} · {each.sku}</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
