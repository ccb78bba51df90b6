import { useQuery } from '@tanstack/react-query';
import { quality, type Calibration } from '../../api/quality';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { dayAndClock } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';

type Compared = Calibration['calls'][number];

/** How far reviewers agree, by criterion and call; others' marks are shown once one has given his own. */
export function Compare({ shop, onOpen }: { shop: string; onOpen: (call: string) => void }) {
  const { t } = useText();
  const found = useQuery({ queryKey: ['quality', 'compare', shop], queryFn: () => quality.calibration(shop) });
  const words = t.quality.compare;
  if (found.isError) return <ProblemNotice error={found.error} t={t} action={<button type="button" onClick={() => void found.refetch()}>{t.problems.retry}</button>} />;
  if (!found.data) return <p aria-busy="true" />;
  if (found.data.calls.length === 0) return <p className="empty">{words.none}</p>;
  return (
    <div className="boxes comparing">
      <table className="shelves">
        <caption>{words.alpha}: <b>{alpha(found.data.alpha) ?? words.nothing}</b>. {words.scale}</caption>
        <thead><tr><th scope="col">{words.criterion}</th><th scope="col">{words.compared}</th><th scope="col">α</th></tr></thead>
        <tbody>
          {found.data.criteria.map((each) => (
            <tr key={each.criterion}><th scope="row">{each.words}</th><td>{each.compared}</td><td>{alpha(each.alpha) ?? '—'}</td></tr>
          ))}
        </tbody>
      </table>
      <ul className="boxes">
        {found.data.calls.map((each) => <OneCall key={each.talk.call} shop={shop} compared={each} onOpen={() => onOpen(each.talk.call)} />)}
      </ul>
    </div>
  );
}

function OneCall({ shop, compared, onOpen }: { shop: string; compared: Compared; onOpen: () => void }) {
  const { t, language } = useText();
  const { me, shops } = useSession();
  const name = usePersonName();
  const { talk, reviews } = compared;
  const first = reviews[0];
  const own = talk.operator === me.id;
  return (
    <li>
      <b>{name(shop, talk.operator)} · {dayAndClock(talk.endedAt, shops[shop]?.zone ?? 'UTC', language)}</b>
      {first ? <span /> : <span className="actions">{!own && <button type="button" onClick={onOpen}>{t.quality.compare.mark}</button>}</span>}
      {first ? (
        <table className="shelves">
          <thead><tr><th scope="col">{t.quality.compare.criterion}</th>{reviews.map((each) => <th scope="col" key={each.id}>{name(shop, each.reviewer)}</th>)}</tr></thead>
          <tbody>
            {first.criteria.map((criterion) => {
              const marks = reviews.map((each) => each.marks.find((mark) => mark.criterion === criterion.id)?.mark);
              const given = marks.filter((mark) => mark !== undefined);
              const wide = Math.max(...given) - Math.min(...given) >= 2;
              return (
                <tr key={criterion.id}>
                  <th scope="row">{criterion.words}</th>
                  {marks.map((mark, at) => <td key={reviews[at]?.id} className={wide ? 'late' : ''}>{mark ?? '—'}</td>)}
                </tr>
              );
            })}
          </tbody>
          <tfoot><tr><th scope="row">{t.quality.total}</th>{reviews.map((each) => <td key={each.id}>{each.total}</td>)}</tr></tfoot>
        </table>
      ) : <small>{t.quality.compare.hidden(compared.reviewers)}</small>}
    </li>
  );
}

function alpha(value: number | undefined): string | undefined {
  return value?.toFixed(3).replace('.', ',');
}
