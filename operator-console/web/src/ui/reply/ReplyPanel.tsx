import { useRef } from 'react';
import { useText } from '../../app/language';
import { span } from '../format';
import { useKeys } from '../keys';
import { Notice, ProblemNotice } from '../Notice';
import { Chooser } from './Chooser';
import { type Finding } from './findings';
import { FindingsNotice } from './FindingsNotice';
import type { Replying } from './useReply';
import { Written } from './Written';

/** A ready answer is chosen, filled with the order's data, looked through, and sent (R099 to R102, R107). */
export function ReplyPanel({ shop, order, zone, reply, onClose }: {
  shop: string;
  order: string;
  zone: string;
  reply: Replying;
  onClose: () => void;
}) {
  const { t } = useText();
  useKeys({ Escape: onClose, 'Mod+Enter': reply.send }, { exclusive: true });
  return (
    <section className="panel reply" aria-label={t.reply.title} aria-busy={reply.busy}>
      <h2>{t.reply.title}</h2>
      {reply.sent ? <Went reply={reply} onClose={onClose} />
        : reply.draft ? <SheetForm reply={reply} onClose={onClose} />
          : <Chooser shop={shop} onChoose={reply.begin} busy={reply.busy} onClose={onClose} />}
      {reply.problem ? <ProblemNotice error={reply.problem} t={t} /> : null}
      <Written shop={shop} order={order} zone={zone} />
    </section>
  );
}

function Went({ reply, onClose }: { reply: Replying; onClose: () => void }) {
  const { t } = useText();
  return (
    <Notice tone="good" action={(
      <span className="actions">
        <button type="button" autoFocus onClick={onClose}><kbd aria-hidden="true">Enter</kbd> {t.keys.close}</button>
        <button type="button" onClick={reply.again}>{t.reply.another}</button>
      </span>
    )}>
      {t.reply.sent(span((reply.sent?.handlingSeconds ?? 0) * 1000, t.units))}
    </Notice>
  );
}

function SheetForm({ reply, onClose }: { reply: Replying; onClose: () => void }) {
  const { t } = useText();
  const { draft, sheet, findings } = reply;
  const text = useRef<HTMLTextAreaElement>(null);
  if (!draft) return null;
  const show = (finding: Finding) => {
    const from = sheet.text.indexOf(finding.said);
    text.current?.focus();
    if (from >= 0) text.current?.setSelectionRange(from, from + finding.said.length);
  };
  const guessed = draft.guessed.filter((form) => sheet.text.includes(form) || sheet.subject.includes(form));
  const unwritten = draft.missing.length > 0;
  return (
    <div className="sheet">
      {unwritten
        ? <Notice tone="warn">{t.reply.missing(draft.missing.map((path) => t.reply.values[path] ?? path))}</Notice>
        : <>
          <label>{t.reply.subject}
            <input maxLength={150} value={sheet.subject} onChange={(event) => reply.write({ ...sheet, subject: event.target.value })} />
          </label>
          <label>{t.reply.text}
            <textarea ref={text} autoFocus rows={9} maxLength={10_000} lang="ru" value={sheet.text}
              onChange={(event) => reply.write({ ...sheet, text: event.target.value })} />
          </label>
        </>}
      {guessed.length > 0 && <Notice tone="warn">{t.reply.guessed} {guessed.map((form) => `«${form}»`).join(', ')}</Notice>}
      {findings.length > 0 && (
        <FindingsNotice findings={findings} busy={reply.busy} onShow={show} onCorrect={reply.correct} onInsist={reply.insist} />
      )}
      <p className="actions">
        {!unwritten && (
          <button type="button" className="primary" disabled={!reply.ready || reply.busy} aria-keyshortcuts="Control+Enter" onClick={reply.send}>
            <kbd aria-hidden="true">Ctrl Enter</kbd> {reply.busy ? t.order.saving : t.reply.send}
          </button>
        )}
        <button type="button" disabled={reply.busy} onClick={reply.again}>{t.reply.other}</button>
        <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </div>
  );
}
