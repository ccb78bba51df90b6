import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { quality, type Row } from '../../api/quality';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { ProblemNotice } from '../../ui/Notice';

const QUARTER_MS = 92 * 86_400_000;

/** How each operator does by week and criterion, the last three months. */
export function ResultsTable({ shop }: { shop: string }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  const [to] = useState(() => Date.now() + 60_000);
  const found = useQuery({
    queryKey: ['quality', 'results', shop],
    queryFn: () => quality.results(shop, new Date(to - QUARTER_MS).toISOString(), new Date(to).toISOString()),
  });
  const rows = [...(found.data?.rows ?? [])].reverse();
  const criteria = [...new Map(rows.flatMap((row) => row.criteria.map((each) => [each.criterion, each.words] as const)))];
  const words = t.quality.results;
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: shops[shop]?.zone ?? 'UTC' });
  if (found.isError) return <ProblemNotice error={found.error} t={t} action={<button type="button" onClick={() => void found.refetch()}>{t.problems.retry}</button>} />;
  if (found.isSuccess && rows.length === 0) return <p className="empty">{words.none}</p>;
  return (
    <div className="scrolled" tabIndex={0} role="region" aria-label={t.quality.tabs.RESULTS}>
      <table className="shelves results" aria-busy={found.isPending}>
        <caption>{words.note}{found.data?.cut && ` ${words.cut}`}</caption>
        <thead>
          <tr>
            <th scope="col">{words.week}</th><th scope="col">{words.operator}</th><th scope="col">{words.reviews}</th><th scope="col">{words.total}</th>
            {criteria.map(([id, said]) => <th scope="col" key={id}>{said}</th>)}
            <th scope="col">{words.fatal}</th><th scope="col">{words.suspected}</th><th scope="col">{words.chosen}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.from} ${row.operator}`}>
              <th scope="row">{day.format(new Date(row.from))}</th><td>{name(shop, row.operator)}</td><td>{row.reviews}</td>
              <td>{row.total === undefined ? <span className="quiet">—</span> : <Share value={row.total} strong />}</td>
              {criteria.map(([id]) => <td key={id}><OfCriterion row={row} id={id} /></td>)}
              <td className={row.fatal > 0 ? 'late' : ''}>{row.fatal}</td>
              <td><OutOf apart={row.suspected} /></td><td><OutOf apart={row.chosen} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OfCriterion({ row, id }: { row: Row; id: string }) {
  const its = row.criteria.find((each) => each.criterion === id);
  return its?.share !== undefined ? <Share value={its.share} /> : <span className="quiet">—</span>;
}

/** What was looked at for a reason: how many, and their mean; it is in no other figure. */
function OutOf({ apart }: { apart: Row['chosen'] }) {
  return apart.total === undefined ? <span className="quiet">—</span> : <>{Math.round(apart.total)} <small className="quiet">({apart.reviews})</small></>;
}

/** A number with its length, so that a column is read at a glance. */
function Share({ value, strong = false }: { value: number; strong?: boolean }) {
  const whole = Math.round(value);
  return (
    <span className={`sharing ${strong ? 'strong' : ''}`}>{whole}
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="4" className="ground" /><rect width={whole} height="4" className={whole < 60 ? 'bad' : 'plain'} /></svg>
    </span>
  );
}
