import { useQuery } from '@tanstack/react-query';
import { quality, type Talk, type Work as Due } from '../../api/quality';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { useNow } from '../../ui/clock';
import { dayAndClock, span } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { useMarked } from '../../ui/useMarked';
import { Reviewing } from './Reviewing';

const READ_MS = 30_000;

type Drawn = { talk: Talk; origin?: Due['mine'][number]['origin']; dueBy?: string };

/** What falls to a reviewer by lot, hurried ticks first, and the call that he has open. */
export function Work({ shop, open, onOpen }: { shop: string; open: string | undefined; onOpen: (call: string | undefined) => void }) {
  const { t } = useText();
  const work = useQuery({ queryKey: ['quality', 'work', shop], queryFn: () => quality.work(shop), refetchInterval: READ_MS });
  const rows: Drawn[] = [...(work.data?.mine ?? []), ...(work.data?.calibration ?? []).map((talk) => ({ talk }))];
  const marked = useMarked(open ? [] : rows, (row) => onOpen(row.talk.call));
  const next = () => onOpen(rows.find((row) => row.talk.call !== open)?.talk.call);
  return (
    <div className={`columns ${open ? 'opened' : ''}`}>
      <div className="list">
        {work.isError && <ProblemNotice error={work.error} t={t} action={<button type="button" onClick={() => void work.refetch()}>{t.problems.retry}</button>} />}
        {work.data && <h2>{t.quality.due(rows.length)}</h2>}
        {work.isSuccess && rows.length === 0 && <p className="empty">{t.quality.noWork}</p>}
        <ul className="entriesin" aria-busy={work.isPending}>
          {rows.map((row, at) => <Row key={row.talk.call} shop={shop} row={row} marked={at === marked} open={row.talk.call === open} onOpen={() => onOpen(row.talk.call)} />)}
        </ul>
        {work.data && work.data.unheard > 0 && <p className="quiet">{t.quality.unheard(work.data.unheard)}</p>}
        {work.data && work.data.reviewers.length > 0 && <Others shop={shop} work={work.data} />}
      </div>
      {open ? <Reviewing key={open} shop={shop} call={open} onNext={next} onClose={() => onOpen(undefined)} /> : <p className="empty">{t.quality.choose}</p>}
    </div>
  );
}

function Row({ shop, row, marked, open, onOpen }: { shop: string; row: Drawn; marked: boolean; open: boolean; onOpen: () => void }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  const now = useNow();
  const zone = shops[shop]?.zone ?? 'UTC';
  const { talk, dueBy, origin } = row;
  const late = dueBy !== undefined && Date.parse(dueBy) < now;
  return (
    <li>
      <button type="button" className={marked ? 'marked' : ''} aria-current={open ? 'true' : undefined} onClick={onOpen}>
        <span className="top"><b>{name(shop, talk.operator)}</b><time dateTime={talk.endedAt}>{dayAndClock(talk.endedAt, zone, language)}</time></span>
        <span className="subject">{t.quality.kinds[talk.kind]}{talk.talkedSeconds > 0 && ` · ${t.quality.talked(span(talk.talkedSeconds * 1000, t.units))}`}</span>
        <small>
          {origin === 'SUSPICION' && <i className="promised">{t.quality.origins.SUSPICION} · </i>}
          {talk.hasty.length > 0 && <i className="due">{t.quality.hasty}: {talk.hasty.length} · </i>}
          {dueBy ? <i className={late ? 'late' : ''}>{late ? t.quality.late : t.quality.until(dayAndClock(dueBy, zone, language))}</i> : <i className="promised">{t.quality.blind}</i>}
        </small>
      </button>
    </li>
  );
}

/** How far every reviewer is, this period and the three before. */
function Others({ shop, work }: { shop: string; work: Due }) {
  const { t } = useText();
  const name = usePersonName();
  const words = t.quality.counts;
  return (
    <table className="shelves">
      <caption>{t.quality.others}</caption>
      <thead><tr><th scope="col">{words.reviewer}</th><th scope="col">{words.due}</th><th scope="col">{words.done}</th><th scope="col">{words.overdue}</th></tr></thead>
      <tbody>
        {work.reviewers.map((each) => (
          <tr key={each.reviewer}>
            <th scope="row">{name(shop, each.reviewer)}</th><td>{each.due}</td><td>{each.done}</td>
            <td className={each.overdue > 0 ? 'late' : ''}>{each.overdue}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
