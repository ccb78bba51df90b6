import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type FormEvent } from 'react';
import { warehouse, type Finding, type Question } from '../../api/warehouse';
import { useText } from '../../app/language';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';

const WORDS_MAX = 500;

/** What was found: on the operator's card within a second. The first answer stands. */
export function AnswerForm({ shop, question, finding, onClose }: { shop: string; question: Question; finding: Finding; onClose: () => void }) {
  const { t } = useText();
  const client = useQueryClient();
  const [units, setUnits] = useState('');
  const [words, setWords] = useState('');
  const body = { finding, ...(/^\d{1,6}$/.test(units) && { units: Number(units) }), ...(words.trim() && { words: words.trim() }) };
  const key = useMemo(() => crypto.randomUUID(), [JSON.stringify(body)]);
  const answer = useMutation({
    mutationFn: () => warehouse.answer(shop, question.id, body, key),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: ['warehouse', shop] }),
  });
  useKeys({ Escape: onClose }, { exclusive: true });
  const ready = units === '' || body.units !== undefined;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !answer.isPending) answer.mutate();
  };
  return (
    <form className="panel" aria-label={t.warehouse.finding[finding]} onSubmit={send}>
      <div className="inline">
        {finding !== 'NO' && <label>{t.warehouse.units}<input autoFocus inputMode="numeric" maxLength={6} value={units} onChange={(event) => setUnits(event.target.value)} /></label>}
        <label className="grow">{t.warehouse.words}<input autoFocus={finding === 'NO'} maxLength={WORDS_MAX} value={words} onChange={(event) => setWords(event.target.value)} /></label>
      </div>
      {answer.error ? <ProblemNotice error={answer.error} t={t} /> : null}
      <p className="actions">
        <button type="submit" className="primary" disabled={!ready || answer.isPending}><kbd aria-hidden="true">Enter</kbd> {t.warehouse.answer}: {t.warehouse.finding[finding]}</button>
        <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </form>
  );
}
