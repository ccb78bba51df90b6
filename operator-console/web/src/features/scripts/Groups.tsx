import type { Group, ShopScript } from '../../api/scripts';
import { useText } from '../../app/language';
import { newGroup } from './draft';

const split = (text: string) => text.split(/[\s,;]+/).filter((each) => each !== '');

/** The shop's own sorting of goods, by codes and by words of their names. */
export function Groups({ script, flaws, onChange }: { script: ShopScript; flaws: Map<string, string[]>; onChange: (script: ShopScript) => void }) {
  const { t } = useText();
  const groups = (next: Group[]) => onChange({ ...script, groups: next });
  const change = (id: string, what: Partial<Group>) => groups(script.groups.map((each) => (each.id === id ? { ...each, ...what } : each)));
  const used = (id: string) => script.phrases.some((each) => each.when?.groups.includes(id));
  return (
    <>
      <p className="quiet">{t.scripts.groupsHint}</p>
      {script.groups.map((each, at) => (
        <fieldset key={each.id}>
          <legend>{each.name || t.scripts.group(at + 1)}</legend>
          {(flaws.get(`groups/${at}`) ?? []).map((code) => <p key={code} className="late">{t.scripts.flaws[code] ?? code}</p>)}
          <div className="inline">
            <label>{t.scripts.name}<input maxLength={60} value={each.name} onChange={(event) => change(each.id, { name: event.target.value })} /></label>
            <Several key={`${each.id} skus`} label={t.scripts.skus} values={each.skus} onChange={(skus) => change(each.id, { skus })} />
            <Several key={`${each.id} words`} label={t.scripts.wordsOf} values={each.words} onChange={(words) => change(each.id, { words })} />
            <button type="button" disabled={used(each.id)} title={used(each.id) ? t.scripts.usedGroup : undefined} onClick={() => groups(script.groups.filter((other) => other.id !== each.id))}>{t.scripts.remove}</button>
          </div>
        </fieldset>
      ))}
      <p className="actions"><button type="button" onClick={() => groups([...script.groups, newGroup(script)])}>+ {t.scripts.addGroup}</button></p>
    </>
  );
}

/** Taken when the field is left: what is typed is not torn apart meanwhile. */
function Several({ label, values, onChange }: { label: string; values: string[]; onChange: (values: string[]) => void }) {
  return <label>{label}<input key={values.join(' ')} defaultValue={values.join(', ')} onBlur={(event) => onChange(split(event.target.value))} /></label>;
}
