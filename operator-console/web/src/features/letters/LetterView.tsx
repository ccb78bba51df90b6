import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { desk } from '../../api/desk';
import { letters, type Letter } from '../../api/letters';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useMaySee, useSession } from '../../app/session';
import { dayAndClock, phone } from '../../ui/format';
import { LetterBody } from '../../ui/letter/LetterBody';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { AnswerForm } from './AnswerForm';

const READ_MS = 10_000;

/** One letter: who wrote what, what became of it, and what he was answered. */
export function LetterView({ shop, id, onClose }: { shop: string; id: string; onClose: () => void }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const { works } = useMaySee();
  const found = useQuery({ queryKey: ['letter', id], queryFn: () => letters.one(shop, id), refetchInterval: READ_MS });
  if (found.error && !found.data) {
    return <ProblemNotice error={found.error} t={t} action={<button type="button" onClick={() => void found.refetch()}>{t.problems.retry}</button>} />;
  }
  if (!found.data) return <article aria-busy="true" />;
  const whole = found.data;
  const { letter } = whole;
  const zone = shops[shop]?.zone ?? 'UTC';
  return (
    <article className="one" aria-label={letter.subject || t.letters.noSubject}>
      <header>
        <h2>{letter.subject || t.letters.noSubject}</h2>
        <button type="button" className="back" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </header>
      <p>
        <b>{letter.from.name ?? t.letters.unnamed}</b> {letter.from.address}
        {whole.phone && <> · <span className="phone">☎ {phone(whole.phone.e164)}</span></>}<br />
        <small>{t.letters.came(dayAndClock(letter.receivedAt, zone, language), whole.mailbox)}
          {letter.folder === 'SPAM' && <em className="late"> · {t.letters.spam}</em>}
          {whole.thread && ` · ${t.letters.before}`}</small>
      </p>
      {whole.left.length > 0 && <Notice tone="warn">{t.letters.left} {whole.left.map((each) => t.letters.lefts[each]).join(', ')}.</Notice>}
      <Became whole={whole} />
      <LetterBody shop={shop} whole={whole} />
      <Written whole={whole} zone={zone} />
      {works && letter.kind !== 'AUTOMATIC' && <AnswerForm shop={shop} id={id} />}
    </article>
  );
}

/** Where it is worked on: the draft that it is, the case whose evidence it is, or the call that is owed. */
function Became({ whole }: { whole: Letter }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  const { letter, end } = whole;
  return (
    <p className="actions">
      <b className={letter.state === 'WAITING' ? 'due' : ''}>{t.letters.kinds[letter.kind]}, {t.letters.states[letter.state]}</b>
      {letter.kind === 'ORDER' && <ToDraft shop={letter.shop} id={letter.id} />}
      {letter.kind === 'REQUEST' && <Link className="button" to="/task/$id" params={{ id: letter.id }}>{t.letters.toTask}</Link>}
      {whole.afterSaleCase && <Link className="button" to="/after-sale" search={{ shop: letter.shop, case: whole.afterSaleCase }}>{t.letters.toCase}</Link>}
      {end && <span className="quiet">{t.letters.ended(t.task.outcomes[end.outcome], end.by ? name(letter.shop, end.by) : t.desk, dayAndClock(end.at, shops[letter.shop]?.zone ?? 'UTC', language))}</span>}
    </p>
  );
}

/** order-service knows the letter of a draft, as long as it is one. */
function ToDraft({ shop, id }: { shop: string; id: string }) {
  const { t } = useText();
  const drafts = useQuery({ queryKey: ['drafts', shop], queryFn: () => desk.drafts(shop), staleTime: 5_000 });
  const draft = drafts.data?.items.find((order) => order.draft?.letter === id);
  if (draft) return <Link className="button" to="/case/$id" params={{ id: draft.id }}>{t.letters.toDraft(draft.number)}</Link>;
  return drafts.isSuccess ? <small>{t.letters.noDraft}</small> : null;
}

function Written({ whole, zone }: { whole: Letter; zone: string }) {
  const { t, language } = useText();
  const name = usePersonName();
  if (whole.written.length === 0) return null;
  return (
    <section aria-label={t.letters.written}>
      <h3>{t.letters.written}</h3>
      {whole.written.map((each) => (
        <div key={each.id} className="answered">
          <small>{dayAndClock(each.at, zone, language)}{each.by && `, ${name(whole.letter.shop, each.by)}`} · <i className={each.stage === 'FAILED' ? 'late' : each.stage === 'SENT' ? 'done' : ''}>{t.letters.stages[each.stage]}</i>{each.failure && `: ${each.failure}`}</small>
          <p>{each.text}</p>
        </div>
      ))}
    </section>
  );
}
