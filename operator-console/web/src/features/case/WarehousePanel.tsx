import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type FormEvent } from 'react';
import { warehouse, type QuestionRequest } from '../../api/warehouse';
import type { CaseView, Line } from '../../api/types';
import { useText } from '../../app/language';
import { useNow } from '../../ui/clock';
import { span } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';

const QUESTION_MAX = 500;
const WITHIN = [30, 60, 120, 300];
const ABOUT: QuestionRequest['about'][] = ['AVAILABILITY', 'COMPLETENESS', 'OTHER'];

/** A question to the warehouse while the customer is on the line, about the line that is chosen (R011). */
export function WarehousePanel({ item, line, onClose }: { item: CaseView; line: Line | undefined; onClose: () => void }) {
  const { t } = useText();
  const client = useQueryClient();
  const [question, setQuestion] = useState(() => (line ? t.warehouse.ofLine(line.name) : t.warehouse.wholeOrder).slice(0, QUESTION_MAX));
  const [about, setAbout] = useState<QuestionRequest['about']>('AVAILABILITY');
  const [within, setWithin] = useState(60);
  const body: QuestionRequest = { orderId: item.id, about, question: question.trim(), withinSeconds: within, ...(line && { lineId: line.id }) };
  const key = useMemo(() => crypto.randomUUID(), [JSON.stringify(body)]);
  const ask = useMutation({
    mutationFn: () => warehouse.ask(item.shop, body, key),
    onSuccess: () => {
      onClose();
      return client.invalidateQueries({ queryKey: ['case', item.id] });
    },
  });
  useKeys({ Escape: onClose }, { exclusive: true });
  const ready = question.trim() !== '' && !ask.isPending;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (ready) ask.mutate();
  };
  return (
    <form className="panel" aria-label={t.warehouse.askTitle} onSubmit={send}>
      <h2>{t.warehouse.askTitle}</h2>
      <label>{t.warehouse.question}<input autoFocus maxLength={QUESTION_MAX} value={question} onChange={(event) => setQuestion(event.target.value)} /></label>
      <div className="inline">
        <label>{t.warehouse.aboutWhat}
          <select value={about} onChange={(event) => setAbout(ABOUT.find((each) => each === event.target.value) ?? about)}>
            {ABOUT.map((each) => <option key={each} value={each}>{t.warehouse.about[each]}</option>)}
          </select>
        </label>
        <label>{t.warehouse.within}
          <select value={within} onChange={(event) => setWithin(Number(event.target.value))}>
            {WITHIN.map((each) => <option key={each} value={each}>{t.warehouse.seconds(each)}</option>)}
          </select>
        </label>
      </div>
      {ask.error ? <ProblemNotice error={ask.error} t={t} /> : null}
      <p className="actions">
        <button type="submit" className="primary" disabled={!ready}><kbd aria-hidden="true">Enter</kbd> {t.warehouse.ask}</button>
        <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </form>
  );
}

/** What the warehouse was asked about this order, and what it said; its silence is said, too. */
export function AskedWarehouse({ item }: { item: CaseView }) {
  const { t } = useText();
  const now = useNow();
  const asked = item.stock?.questions ?? [];
  if (asked.length === 0) return null;
  return (
    <section aria-label={t.warehouse.asked} aria-live="polite">
      <h3>{t.warehouse.asked}</h3>
      <ul className="steps">
        {asked.map((each) => {
          const left = Date.parse(each.answerBy) - now;
          const { answer } = each;
          return (
            <li key={each.id}>
              <span>{each.question}</span>
              {answer ? <b className={answer.finding === 'YES' ? 'done' : 'late'}>{t.warehouse.told(t.warehouse.finding[answer.finding], answer.units === undefined ? '' : t.warehouse.pieces(answer.units), answer.words ?? '')}</b>
                : left > 0 && !each.unanswered ? <b className="due">{t.warehouse.waiting(span(left, t.units))}</b> : <b className="late">{t.warehouse.silent}</b>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
