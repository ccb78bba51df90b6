import { useQuery } from '@tanstack/react-query';
import { suppliers } from '../../api/suppliers';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { dayAndClock } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';

/** What became of the last list of pickup points of every carrier. */
export function Carriers({ shop }: { shop: string }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const found = useQuery({ queryKey: ['carriers', shop], queryFn: () => suppliers.carriers(shop), refetchInterval: 30_000 });
  if (found.error) return <ProblemNotice error={found.error} t={t} action={<button type="button" onClick={() => void found.refetch()}>{t.problems.retry}</button>} />;
  if (found.data?.items.length === 0) return <p className="empty">{t.suppliers.noCarriers}</p>;
  return (
    <ul className="boxes" aria-busy={found.isPending}>
      {found.data?.items.map((list) => (
        <li key={list.carrier}>
          <b>{t.points.carriers[list.carrier]}</b>
          <span className={list.state === 'QUARANTINED' ? 'late' : 'done'}>{t.suppliers.pointStates[list.state] ?? list.state}</span>
          <small>{dayAndClock(list.receivedAt, shops[shop]?.zone ?? 'UTC', language)} · {t.suppliers.points(list.read, list.rejected)}</small>
        </li>
      ))}
    </ul>
  );
}
