import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { desk } from '../api/desk';
import type { CaseView } from '../api/types';
import { useText } from '../app/language';
import { useSession } from '../app/session';
import { useKeys } from './keys';

export function Ending({ title, onSend, onClose, busy, ready, children }: {
  title: string;
  onSend: () => void;
  onClose: () => void;
  busy: boolean;
  ready: boolean;
  children: ReactNode;
}) {
  const { t } = useText();
  useKeys({ Escape: onClose }, { exclusive: true });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !busy) onSend();
  };
  return (
    <form className="panel" aria-label={title} onSubmit={send}>
      <h2>{title}</h2>
      {children}
      <p className="actions">
        <button type="submit" className="primary" disabled={busy || !ready}><kbd aria-hidden="true">Enter</kbd> {t.outcome.send}</button>
        <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </form>
  );
}

/** Why the customer does not want it: one digit. */
export function RefusedPanel({ onSend, onClose, busy }: { onSend: (reason: string) => void; onClose: () => void; busy: boolean }) {
  const { t } = useText();
  const digits = Object.fromEntries(t.outcome.reasons.map((reason, index) => [`Digit${index + 1}`, () => !busy && onSend(reason)]));
  useKeys({ ...digits, Escape: onClose }, { exclusive: true });
  return (
    <section className="panel" aria-label={t.outcome.reasonTitle}>
      <h2>{t.outcome.reasonTitle}</h2>
      <div className="reasons">
        {t.outcome.reasons.map((reason, index) => (
          <button key={reason} type="button" disabled={busy} onClick={() => onSend(reason)}>
            <kbd aria-hidden="true">{index + 1}</kbd> {reason}
          </button>
        ))}
      </div>
      <p className="actions"><button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button></p>
    </section>
  );
}

export function HandOverPanel({ shop, onSend, onClose, busy }: {
  shop: string;
  onSend: (to: string, note: string) => void;
  onClose: () => void;
  busy: boolean;
}) {
  const { t } = useText();
  const { me } = useSession();
  const people = useQuery({ queryKey: ['people', shop], queryFn: () => desk.people(shop), staleTime: 300_000 });
  const others = (people.data?.members ?? []).filter((member) => member.id !== me.id
    && member.roles.some((role) => role === 'operator' || role === 'senior'));
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const chosen = to || (others[0]?.id ?? '');
  return (
    <Ending title={t.outcome.handOverTitle} onSend={() => onSend(chosen, note.trim())} onClose={onClose} busy={busy}
      ready={chosen !== '' && note.trim() !== ''}>
      <label>{t.outcome.handOverTitle}
        <select autoFocus value={chosen} onChange={(event) => setTo(event.target.value)}>
          {others.map((member) => <option key={member.id} value={member.id}>{member.given} {member.surname}</option>)}
        </select>
      </label>
      <label>{t.outcome.note}<input value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} /></label>
    </Ending>
  );
}

/** Words on the case: those that are there come off by their digit, a new one is typed. */
export function TagPanel({ item, onChange, onClose, busy }: {
  item: CaseView;
  onChange: (add: string[], remove: string[]) => void;
  onClose: () => void;
  busy: boolean;
}) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const word = typed.trim().toLowerCase();
  return (
    <Ending title={t.outcome.tagTitle} onSend={() => { onChange([word], []); setTyped(''); }} onClose={onClose} busy={busy}
      ready={word !== '' && !item.tags.includes(word)}>
      <p className="tags">
        {item.tags.map((tag) => (
          <button key={tag} type="button" disabled={busy} aria-label={t.outcome.untag(tag)} onClick={() => onChange([], [tag])}>{tag} ×</button>
        ))}
      </p>
      <label>{t.outcome.newTag}<input autoFocus value={typed} maxLength={30} onChange={(event) => setTyped(event.target.value)} /></label>
    </Ending>
  );
}

export function NotePanel({ onSend, onClose, busy }: { onSend: (text: string) => void; onClose: () => void; busy: boolean }) {
  const { t } = useText();
  const [text, setText] = useState('');
  return (
    <Ending title={t.outcome.noteTitle} onSend={() => onSend(text.trim())} onClose={onClose} busy={busy} ready={text.trim() !== ''}>
      <label>{t.case.notes}<input autoFocus value={text} maxLength={500} onChange={(event) => setText(event.target.value)} /></label>
    </Ending>
  );
}
