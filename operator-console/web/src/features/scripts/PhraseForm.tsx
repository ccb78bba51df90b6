import { useRef } from 'react';
import type { Phrase, ShopScript } from '../../api/scripts';
import { useText } from '../../app/language';
import { Answers } from './Answers';
import { Conditions, conditionWords } from './Conditions';
import { GAPS, LINE_GAPS, NO_CONDITION, condition, gapOf } from './draft';

/** One phrase: what is said, of what, and where its answers lead. Closed it is one line of the talk. */
export function PhraseForm({ phrase, script, flaws, open, onOpen, onChange, onRemove, onAdd, onScript }: {
  phrase: Phrase;
  script: ShopScript;
  flaws: string[];
  open: boolean;
  onOpen: (id: string | undefined) => void;
  onChange: (phrase: Phrase) => void;
  onRemove: () => void;
  onAdd: (phrase: Phrase) => void;
  onScript: (script: ShopScript) => void;
}) {
  const { t } = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  const put = (gap: string) => {
    const at = area.current?.selectionStart ?? phrase.say.length;
    onChange({ ...phrase, say: phrase.say.slice(0, at) + gap + phrase.say.slice(area.current?.selectionEnd ?? at) });
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(at + gap.length, at + gap.length);
    });
  };
  const said = phrase.say.trim() === '' ? t.scripts.empty : phrase.say;
  return (
    <article className={`phrase ${open ? 'open' : ''} ${flaws.length > 0 ? 'flawed' : ''}`}>
      <button type="button" className="head" aria-expanded={open} onClick={() => onOpen(open ? undefined : phrase.id)}>
        <span lang="ru">{said}</span>
        <small>{[...conditionWords(phrase.when ?? NO_CONDITION, script.groups, t), ...(phrase.answers.length > 0 ? [t.scripts.asks(phrase.answers.length)] : [])].join(' · ')}</small>
      </button>
      {flaws.length > 0 && <ul className="late">{flaws.map((code) => <li key={code}>{t.scripts.flaws[code] ?? code}</li>)}</ul>}
      {open && (
        <div className="inside">
          <label>{t.scripts.say}
            <textarea ref={area} autoFocus rows={3} maxLength={500} lang="ru" value={phrase.say} onChange={(event) => onChange({ ...phrase, say: event.target.value })} />
          </label>
          <div className="gaps">
            {[...GAPS, ...(phrase.place === 'AFTER_LINE' || phrase.place === undefined ? LINE_GAPS : [])].map((path) => (
              <button key={path} type="button" title={path} onClick={() => put(gapOf(path))}>{t.scripts.gaps[path] ?? path}</button>
            ))}
          </div>
          {phrase.place && <Conditions when={phrase.when ?? NO_CONDITION} groups={script.groups} onChange={(when) => onChange({ ...bare(phrase), ...condition(when) })} />}
          <Answers phrase={phrase} script={script} onChange={onChange} onAdd={onAdd} onScript={onScript} onOpen={onOpen} />
          <p className="actions"><button type="button" onClick={onRemove}>{t.scripts.remove}</button></p>
        </div>
      )}
    </article>
  );
}

function bare({ when: _, ...rest }: Phrase): Phrase {
  return rest;
}
