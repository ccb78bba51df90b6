import { useRef, useState } from 'react';
import type { Criterion } from '../../api/quality';
import { useText } from '../../app/language';
import { useKeys } from '../../ui/keys';
import { empty, isDone, marked, nextOpen, total, type Draft, type Drafts } from './marks';

const DIGITS = [0, 1, 2, 3, 4, 5] as const;

/** A scorecard: digits mark the criterion that is lit, Enter goes on to the next that is open, and at the end saves. */
export function Marking({ criteria, given = {}, second, busy, onSave }: {
  criteria: Criterion[];
  given?: Drafts;
  /** Of the recording, where it was heard last. */
  second: number | undefined;
  busy: boolean;
  onSave: (drafts: Drafts) => void;
}) {
  const { t } = useText();
  const [drafts, setDrafts] = useState<Drafts>(given);
  const [at, setAt] = useState(0);
  const words = useRef<HTMLOListElement>(null);
  const open = nextOpen(criteria, drafts, at);
  const write = (id: string, what: Partial<Draft>) => setDrafts((all) => ({ ...all, [id]: { ...empty, ...all[id], ...what } }));
  const digit = (row: number, value: number) => {
    const criterion = criteria[row];
    const mark = criterion && marked(criterion, value);
    if (!criterion || mark === undefined) return;
    setAt(row);
    write(criterion.id, { mark, ...(second !== undefined && drafts[criterion.id]?.second === undefined && mark !== null && mark <= 2 && { second }) });
  };
  const save = () => open < 0 && !busy && onSave(drafts);
  const goOn = () => {
    if (open < 0) return save();
    setAt(open);
    const criterion = criteria[open];
    const draft = drafts[criterion?.id ?? ''];
    if (open === at && draft?.mark !== undefined) words.current?.querySelectorAll<HTMLInputElement>('.why > input:first-child')[open]?.focus();
  };
  useKeys({
    ...Object.fromEntries(DIGITS.flatMap((value) => [`Digit${value}`, `Numpad${value}`].map((code) => [code, () => digit(at, value)]))),
    Enter: goOn, NumpadEnter: goOn, 'Mod+Enter': save,
    ArrowDown: () => setAt(Math.min(at + 1, criteria.length - 1)), ArrowUp: () => setAt(Math.max(at - 1, 0)),
  }, { place: 'quality' });
  return (
    <form className="marking" aria-label={t.quality.marks} onSubmit={(event) => {
      event.preventDefault();
      save();
    }} onKeyDown={(event) => {
      if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      event.target.blur();
      goOn();
    }}>
      <p className="quiet">{t.quality.keys}</p>
      <ol ref={words}>
        {criteria.map((each, row) => (
          <li key={each.id} className={drafts[each.id]?.comment || !quiet(drafts[each.id]) ? 'said' : undefined} aria-current={row === at ? 'true' : undefined} onFocus={() => setAt(row)}>
            <Asked criterion={each} draft={drafts[each.id] ?? empty} onMark={(value) => digit(row, value)} onChange={(what) => write(each.id, what)} second={second} />
          </li>
        ))}
      </ol>
      <p className="actions saves">
        <button type="submit" className="primary" disabled={busy || open >= 0}>{t.quality.save}</button>
        {open >= 0 ? <span className="quiet">{t.quality.incomplete}</span> : <b>{t.quality.total}: {total(criteria, drafts)}</b>}
      </p>
    </form>
  );
}

/** Whether nothing has to be said about it. */
function quiet(draft: Draft | undefined): boolean {
  return typeof draft?.mark !== 'number' || isDone(draft);
}

function Asked({ criterion, draft, second, onMark, onChange }: {
  criterion: Criterion;
  draft: Draft;
  second: number | undefined;
  onMark: (digit: number) => void;
  onChange: (what: Partial<Draft>) => void;
}) {
  const { t } = useText();
  const label = (value: number) => (value === 0 ? t.quality.notApplied : criterion.fatal && (value === 1 || value === 5) ? t.quality.fatalMarks[value] : String(value));
  const needsWords = !quiet(draft);
  return (
    <>
      <span className="asks"><b>{criterion.words}</b> <small>{criterion.fatal ? t.quality.fatal : t.quality.weight(criterion.weight)}</small></span>
      <span className="digits" role="group" aria-label={criterion.words}>
        {DIGITS.filter((value) => marked(criterion, value) !== undefined).map((value) => (
          <button key={value} type="button" aria-pressed={draft.mark === (value === 0 ? null : value)} className={value === 0 ? 'none' : ''} onClick={() => onMark(value)}>{label(value)}</button>
        ))}
      </span>
      <span className="why">
        <input aria-label={`${t.quality.comment}: ${criterion.words}`} placeholder={t.quality.comment} maxLength={1000} value={draft.comment} aria-invalid={needsWords} onChange={(event) => onChange({ comment: event.target.value })} />
        <input type="number" min={0} max={86400} aria-label={`${t.quality.second}: ${criterion.words}`} placeholder="с" value={draft.second ?? ''} onChange={(event) => onChange({ second: event.target.value === '' ? undefined : Number(event.target.value) } as Partial<Draft>)} />
        {second !== undefined && draft.second !== second && <button type="button" onClick={() => onChange({ second })}>{t.quality.here}</button>}
      </span>
    </>
  );
}
