import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { quality, type Mark, type Review } from '../../api/quality';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useMaySee, useSession } from '../../app/session';
import { dayAndClock, span } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { Said } from './Said';
import { Marking } from './Marking';
import { drafted, sent, total, type Drafts } from './marks';

/** One review: what was found, what the operator says to it, and what was decided. */
export function ReviewCard({ shop, review, onClose }: { shop: string; review: Review; onClose: () => void }) {
  const { t, language } = useText();
  const { me, shops } = useSession();
  const { oversees } = useMaySee();
  const name = usePersonName();
  const zone = shops[shop]?.zone ?? 'UTC';
  const { answer, settlement } = review;
  const his = review.talk.operator === me.id;
  return (
    <article className="one" aria-label={t.quality.tabs.REVIEWS}>
      <header>
        <div>
          <h2>{name(shop, review.talk.operator)} · {dayAndClock(review.talk.endedAt, zone, language)}</h2>
          <small>{t.quality.by(name(shop, review.reviewer), dayAndClock(review.at, zone, language))} · {t.quality.scorecard(review.scorecard)}{review.origin !== 'LOT' && ` · ${t.quality.origins[review.origin]}`}</small>
        </div>
        <span className="actions"><b className="total">{review.total}</b><button type="button" onClick={onClose}>{t.quality.close}</button></span>
      </header>
      <Found review={review} />
      <Said shop={shop} talk={review.talk} onSecond={() => undefined} />
      {answer && <blockquote className="words"><h3>{t.quality.answered}, {dayAndClock(answer.at, zone, language)}</h3><p>{answer.text}</p></blockquote>}
      {settlement && (
        <blockquote className="words">
          <h3>{t.quality.settled(name(shop, settlement.by))}{settlement.former.length > 0 && `, ${t.quality.former(String(total(review.criteria, drafted({ ...review, marks: settlement.former }))))}`}</h3>
          <p>{settlement.text}</p>
        </blockquote>
      )}
      {his && !answer && <AnswerForm shop={shop} review={review} />}
      {oversees && answer && !settlement && !his && review.reviewer !== me.id && <SettleForm shop={shop} review={review} />}
    </article>
  );
}

/** Each criterion with its mark, why, and where in the recording. */
function Found({ review }: { review: Review }) {
  const { t } = useText();
  const given = new Map(review.marks.map((each) => [each.criterion, each]));
  const word = (fatal: boolean, mark: Mark | undefined) =>
    (mark?.mark === undefined ? t.quality.notApplied : fatal && (mark.mark === 1 || mark.mark === 5) ? t.quality.fatalMarks[mark.mark] : String(mark.mark));
  return (
    <ul className="marksgiven">
      {review.criteria.map((each) => {
        const mark = given.get(each.id);
        return (
          <li key={each.id}>
            <span>{each.words}{mark?.comment && <small>{mark.second !== undefined && `${span(mark.second * 1000, t.units)} · `}{mark.comment}</small>}</span>
            <b className={mark?.mark !== undefined && mark.mark <= 2 ? 'late' : ''}>{word(each.fatal, mark)}</b>
          </li>
        );
      })}
    </ul>
  );
}

function useDone() {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ['quality'] });
}

function AnswerForm({ shop, review }: { shop: string; review: Review }) {
  const { t } = useText();
  const done = useDone();
  const [text, setText] = useState('');
  const send = useMutation({ mutationFn: () => quality.answer(shop, review.id, text.trim()), onSettled: done });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !send.isPending) send.mutate();
  };
  return (
    <form className="answering" onSubmit={submit}>
      <label>{t.quality.answerIt}<textarea rows={3} maxLength={1000} value={text} onChange={(event) => setText(event.target.value)} /></label>
      {send.isError && <ProblemNotice error={send.error} t={t} />}
      <p className="actions"><button type="submit" className="primary" disabled={!text.trim() || send.isPending}>{t.quality.answer}</button></p>
    </form>
  );
}

function SettleForm({ shop, review }: { shop: string; review: Review }) {
  const { t } = useText();
  const done = useDone();
  const [text, setText] = useState('');
  const [changes, setChanges] = useState(false);
  const settle = useMutation({
    mutationFn: (drafts: Drafts | undefined) => quality.settle(shop, review.id, text.trim(), drafts ? sent(review.criteria, drafts) : []),
    onSettled: done,
  });
  const ready = text.trim() !== '' && !settle.isPending;
  return (
    <section className="answering" aria-label={t.quality.settle}>
      <label>{t.quality.why}<textarea rows={3} maxLength={1000} value={text} onChange={(event) => setText(event.target.value)} /></label>
      {settle.isError && <ProblemNotice error={settle.error} t={t} />}
      <p className="actions">
        <button type="button" className="primary" disabled={!ready || changes} onClick={() => settle.mutate(undefined)}>{t.quality.stands}</button>
        <button type="button" aria-expanded={changes} onClick={() => setChanges(!changes)}>{t.quality.changes}</button>
      </p>
      {changes && <Marking criteria={review.criteria} given={drafted(review)} second={undefined} busy={!ready} onSave={(drafts) => settle.mutate(drafts)} />}
    </section>
  );
}
