import type { Answer, Phrase, ShopScript } from '../../api/scripts';
import { useText } from '../../app/language';
import { freeId, newPhrase, withPhrase } from './draft';

const MOST = 6;
const NEW = ' new';

/** What the customer may answer, and what follows: another phrase, a word on the order, a word to the courier. */
export function Answers({ phrase, script, onChange, onScript, onOpen }: {
  phrase: Phrase;
  script: ShopScript;
  onChange: (phrase: Phrase) => void;
  onAdd: (phrase: Phrase) => void;
  onScript: (script: ShopScript) => void;
  onOpen: (id: string) => void;
}) {
  const { t } = useText();
  const led = script.phrases.filter((each) => each.place === undefined && each.id !== phrase.id);
  const answers = (next: Answer[]) => onChange({ ...phrase, answers: next });
  const change = (id: string, what: Partial<Answer>) => answers(phrase.answers.map((each) => (each.id === id ? cleaned({ ...each, ...what }) : each)));
  const lead = (id: string, next: string) => {
    if (next !== NEW) return change(id, { next });
    const more = newPhrase(script, undefined);
    const asking = { ...phrase, answers: phrase.answers.map((each) => (each.id === id ? { ...each, next: more.id } : each)) };
    onScript(withPhrase(withPhrase(script, asking), more));
    return onOpen(more.id);
  };
  const blank = (): Answer => ({ id: freeId('answer', phrase.answers.map((each) => each.id)), label: '' });
  const more = () => {
    const first = blank();
    answers(phrase.answers.length === 0 ? [{ ...first, label: t.scripts.yes }, { id: 'answer-2', label: t.scripts.no }] : [...phrase.answers, first]);
  };
  return (
    <div className="answers">
      {phrase.answers.map((each, at) => (
        <fieldset key={each.id}>
          <legend>{t.scripts.answer(at + 1)}</legend>
          <div className="inline">
            <label>{t.scripts.label}<input maxLength={60} lang="ru" value={each.label} onChange={(event) => change(each.id, { label: event.target.value })} /></label>
            <label>{t.scripts.next}
              <select value={each.next ?? ''} onChange={(event) => lead(each.id, event.target.value)}>
                <option value="">{t.scripts.goesOn}</option>
                {led.map(({ id, say }) => <option key={id} value={id}>{say.slice(0, 60) || id}</option>)}
                <option value={NEW}>{t.scripts.newPhrase}</option>
              </select>
            </label>
            <label>{t.scripts.tag}<input maxLength={30} lang="ru" value={each.tag ?? ''} onChange={(event) => change(each.id, { tag: event.target.value })} /></label>
            <label>{t.scripts.courier}<input maxLength={200} lang="ru" value={each.courier ?? ''} onChange={(event) => change(each.id, { courier: event.target.value })} /></label>
            <button type="button" aria-label={t.scripts.removeAnswer(at + 1)} onClick={() => answers(phrase.answers.length <= 2 ? [] : phrase.answers.filter((other) => other.id !== each.id))}>×</button>
          </div>
        </fieldset>
      ))}
      {phrase.answers.length < MOST && <p className="actions"><button type="button" onClick={more}>+ {phrase.answers.length === 0 ? t.scripts.makeQuestion : t.scripts.addAnswer}</button></p>}
    </div>
  );
}

/** What is left empty is not said. */
function cleaned({ id, label, next, tag, courier }: Answer): Answer {
  return { id, label, ...(next && { next }), ...(tag && { tag }), ...(courier && { courier }) };
}
