import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { stock } from '../../api/stock';
import { useText } from '../../app/language';
import { useMaySee, useSession } from '../../app/session';
import { dayAndClock } from '../../ui/format';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { useMarked } from '../../ui/useMarked';

const READ_MS = 15_000;

/** What the auditor found on his last walk through all pieces; nothing is what is wanted. */
export function Audit({ shop, open, onOpen }: { shop: string; open: string | undefined; onOpen: (sku: string) => void }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const { queues } = useMaySee();
  const found = useQuery({ queryKey: ['stock-audit', shop], queryFn: () => stock.audit(shop), refetchInterval: READ_MS });
  const all = found.data?.violations ?? [];
  const marked = useMarked(all, (each) => onOpen(each.sku));
  const when = (at: string) => dayAndClock(at, shops[shop]?.zone ?? 'UTC', language);
  const { endedAt } = found.data ?? {};
  return (
    <>
      {found.error ? <ProblemNotice error={found.error} t={t} action={<button type="button" onClick={() => void found.refetch()}>{t.problems.retry}</button>} /> : null}
      {found.isSuccess && <p className="quiet">{endedAt ? t.stock.audit(when(endedAt)) : t.stock.notYet}</p>}
      {endedAt && (all.length === 0 ? <Notice tone="good">{t.stock.sound}</Notice> : <Notice tone="bad">{t.stock.found(all.length)}</Notice>)}
      <ul className="entriesin" aria-busy={found.isPending}>
        {all.map((each, at) => (
          <li key={`${each.sku} ${each.kind} ${each.orderId ?? ''}`}>
            <button type="button" className={at === marked ? 'marked' : ''} aria-current={each.sku === open ? 'true' : undefined} onClick={() => onOpen(each.sku)}>
              <span className="top"><b>{each.sku}</b><small className="late">{t.stock.kinds[each.kind]}</small></span>
              <span>{each.says}</span>
              <small>{t.stock.seen(when(each.foundAt))}</small>
            </button>
            {each.orderId && queues && <Link to="/case/$id" params={{ id: each.orderId }}>{t.stock.order}</Link>}
          </li>
        ))}
      </ul>
    </>
  );
}
