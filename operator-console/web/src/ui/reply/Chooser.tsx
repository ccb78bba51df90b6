import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { notification } from '../../api/notification';
import { useText } from '../../app/language';
import { ProblemNotice } from '../Notice';

const PAUSE_MS = 120;

/** Ready answers by a few letters of what the customer asks; Enter takes the marked one, filled in. */
export function Chooser({ shop, onChoose, onClose, busy }: {
  shop: string;
  onChoose: (reply: string | undefined) => void;
  onClose: () => void;
  busy: boolean;
}) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => {
      setWords(typed.trim());
      setAt(0);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useQuery({
    queryKey: ['replies', shop, words], placeholderData: keepPreviousData, staleTime: 60_000,
    queryFn: ({ signal }) => notification.found(shop, words, signal),
  });
  const items = found.data?.items ?? [];
  const take = (name: string | undefined) => !busy && onChoose(name);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((now) => Math.min(now + 1, items.length - 1));
    else if (event.key === 'ArrowUp') setAt((now) => Math.max(now - 1, 0));
    else if (event.key === 'Enter') {
      const marked = items[at];
      // What was typed last is not found yet.
      if (marked && typed.trim() === words && !found.isPlaceholderData) take(marked.name);
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <label>{t.reply.find}
        <input autoFocus role="combobox" aria-expanded={items.length > 0} aria-controls="found-replies" aria-autocomplete="list"
          {...(items[at] && { 'aria-activedescendant': `reply-${at}` })} maxLength={100} value={typed}
          onChange={(event) => setTyped(event.target.value)} onKeyDown={onKey} />
      </label>
      {found.isError && <ProblemNotice error={found.error} t={t} />}
      {found.isSuccess && items.length === 0 && <p className="quiet" role="status">{t.search.none}</p>}
      <ul id="found-replies" role="listbox" aria-label={t.reply.found} className="ways">
        {items.map((reply, index) => (
          <li key={reply.name} id={`reply-${index}`} role="option" aria-selected={index === at} onClick={() => take(reply.name)}>
            <span className="name">{reply.title}<small>{reply.asked}</small></span>
          </li>
        ))}
      </ul>
      <p className="actions">
        <button type="button" className="primary" disabled={busy || !items[at]} onClick={() => take(items[at]?.name)}>
          <kbd aria-hidden="true">Enter</kbd> {t.reply.insert}
        </button>
        <button type="button" disabled={busy} onClick={() => take(undefined)}>{t.reply.blank}</button>
        <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </>
  );
}
