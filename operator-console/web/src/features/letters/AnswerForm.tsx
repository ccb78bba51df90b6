import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { letters } from '../../api/letters';
import { notification } from '../../api/notification';
import { useText } from '../../app/language';
import { useKeys } from '../../ui/keys';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { Chooser } from '../../ui/reply/Chooser';
import { corrected, findingsIn, type Finding } from '../../ui/reply/findings';
import { FindingsNotice } from '../../ui/reply/FindingsNotice';

const TEXT_MAX = 10_000;

const words = {
  ru: { ready: 'Готовый ответ…', lacks: (what: string[]) => `Этому ответу нужен заказ (${what.join(', ')}): напишите клиенту из заказа.` },
  en: { ready: 'Ready answer…', lacks: (what: string[]) => `This answer needs an order (${what.join(', ')}): write to the customer from his order.` },
};

/** An answer in writing. The same text sent twice is one letter; what was typed stays until it is taken. */
export function AnswerForm({ shop, id }: { shop: string; id: string }) {
  const { t, language } = useText();
  const w = words[language];
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const key = useMemo(() => crypto.randomUUID(), [text]);
  const answer = useMutation({
    mutationFn: (insisted: string[]) => letters.answer(shop, id, { text: text.trim(), insisted }, key),
    onSuccess: (whole) => {
      client.setQueryData(['letter', id], whole);
      setText('');
      setOpen(false);
      return client.invalidateQueries({ queryKey: ['letters', shop] });
    },
  });
  const [choosing, setChoosing] = useState(false);
  /** A ready answer is put where the text is; what was typed before stays above it. */
  const fill = useMutation({
    mutationFn: (reply: string) => notification.withoutOrder(shop, reply),
    onSuccess: (filled) => {
      setChoosing(false);
      if (filled.text) setText((now) => (now.trim() === '' ? filled.text ?? '' : `${now.trim()}\n\n${filled.text}`));
    },
  });
  const lacking = fill.data?.missing ?? [];
  const area = useRef<HTMLTextAreaElement>(null);
  const findings = findingsIn(answer.error);
  const ready = text.trim() !== '' && !answer.isPending;
  const send = (insisted: string[] = []) => {
    if (ready) answer.mutate(insisted);
  };
  const show = (finding: Finding) => {
    const from = text.indexOf(finding.said);
    area.current?.focus();
    if (from >= 0) area.current?.setSelectionRange(from, from + finding.said.length);
  };
  useKeys({ KeyS: () => setOpen(true) }, { place: 'letter' });
  const back = () => (choosing ? setChoosing(false) : setOpen(false));
  useKeys({ Escape: back, 'Mod+Enter': () => send() }, { place: 'letter', exclusive: true, enabled: open });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  if (!open) {
    return (
      <p className="actions">
        <button type="button" className="primary" aria-keyshortcuts="S" onClick={() => setOpen(true)}><kbd aria-hidden="true">S</kbd> {t.letters.answer}</button>
        {answer.isSuccess && <span className="done" role="status">{t.letters.sent}</span>}
      </p>
    );
  }
  if (choosing) {
    return (
      <section className="panel reply" aria-label={t.reply.title} aria-busy={fill.isPending}>
        <h2>{t.reply.title}</h2>
        <Chooser shop={shop} busy={fill.isPending} onClose={() => setChoosing(false)}
          onChoose={(reply) => (reply === undefined ? setChoosing(false) : fill.mutate(reply))} />
        {fill.error ? <ProblemNotice error={fill.error} t={t} /> : null}
      </section>
    );
  }
  return (
    <form className="panel" aria-label={t.letters.reply} onSubmit={onSubmit}>
      <label>{t.letters.reply}
        <textarea ref={area} autoFocus rows={8} maxLength={TEXT_MAX} lang="ru" spellCheck value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <small>{t.letters.replyHint}</small>
      {lacking.length > 0 && <Notice tone="warn">{w.lacks(lacking.map((path) => t.reply.values[path] ?? path))}</Notice>}
      {findings.length > 0 && (
        <FindingsNotice findings={findings} busy={answer.isPending} onShow={show}
          onCorrect={(finding) => setText((now) => corrected(now, finding))}
          onInsist={() => send([...new Set(findings.map((finding) => finding.said))])} />
      )}
      {answer.error && findings.length === 0 ? <ProblemNotice error={answer.error} t={t} /> : null}
      <p className="actions">
        <button type="submit" className="primary" disabled={!ready}><kbd aria-hidden="true">Ctrl Enter</kbd> {answer.isPending ? t.order.saving : t.letters.send}</button>
        <button type="button" onClick={() => setChoosing(true)}>{w.ready}</button>
        <button type="button" onClick={() => setOpen(false)}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </form>
  );
}
