import { useEffect, useRef } from 'react';
import type { Ask, Line } from '../../api/types';
import { useText } from '../../app/language';
import { isOpen } from './draft';

const TONE: Record<Ask['match'], string> = { PENDING: 'quiet', SURE: 'done', GUESS: 'due', UNMATCHED: 'late' };

/** A line as the customer wrote it, how sure it is what is meant, and the goods that stand for it. */
export function AskRow({ ask, line, now, may, onMark, onAccept, onChoose, onDrop }: {
  ask: Ask;
  line: Line | undefined;
  now: boolean;
  may: boolean;
  onMark: () => void;
  onAccept: () => void;
  onChoose: () => void;
  onDrop: () => void;
}) {
  const { t } = useText();
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (now) here.current?.scrollIntoView({ block: 'nearest' });
  }, [now]);
  const options = line && [line.options.size, line.options.colour, line.options.series].filter(Boolean).join(' · ');
  return (
    <li ref={here} className={`ask ${now ? 'now' : ''} ${isOpen(ask) ? '' : 'done'}`} aria-current={now ? 'step' : undefined} onClick={onMark}>
      <span className="wrote" lang="ru">{ask.words}
        <small>{[ask.article && t.draft.article(ask.article), ask.quantity && t.draft.pieces(ask.quantity)].filter(Boolean).join(' · ')}</small>
      </span>
      <b className={TONE[ask.match]}>{t.draft.match[ask.match]}</b>
      {line && <span className="meant">{t.draft.standsFor(line.name)}{options && <small>{options}</small>}</span>}
      {now && may && (
        <span className="actions">
          {ask.match === 'GUESS' && <button type="button" onClick={onAccept}>{t.draft.accept}</button>}
          <button type="button" onClick={onChoose}>{t.draft.choose}</button>
          <button type="button" onClick={onDrop}>{t.draft.drop}</button>
        </span>
      )}
    </li>
  );
}
