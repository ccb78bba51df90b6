import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { desk } from '../../api/desk';
import { useText } from '../../app/language';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';

const LENGTH_MAX = 300;

/** A line to an operator who is at work: he reads it beside his script. */
export function WhisperForm({ to, onClose }: { to: string; onClose: () => void }) {
  const { t } = useText();
  const [text, setText] = useState('');
  const whisper = useMutation({ mutationFn: () => desk.whisper(to, text.trim()), onSuccess: onClose });
  useKeys({ Escape: onClose }, { exclusive: true });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '' && !whisper.isPending) whisper.mutate();
  };
  return (
    <form className="panel" aria-label={t.floor.whisper} onSubmit={send}>
      <label>{t.floor.whisperHint}
        <input autoFocus value={text} maxLength={LENGTH_MAX} onChange={(event) => setText(event.target.value)} />
      </label>
      {whisper.error ? <ProblemNotice error={whisper.error} t={t} /> : null}
      <p className="actions">
        <button type="submit" className="primary" disabled={text.trim() === '' || whisper.isPending}><kbd aria-hidden="true">Enter</kbd> {t.floor.whisper}</button>
        <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </form>
  );
}
