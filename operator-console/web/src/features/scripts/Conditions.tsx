import type { Group, When } from '../../api/scripts';
import { useText } from '../../app/language';
import type { Text } from '../../app/ru';
import { METHODS } from './draft';

type Flag = 'prepaid' | 'firstOrder' | 'certificate';
const FLAGS: Flag[] = ['prepaid', 'firstOrder', 'certificate'];

/** Of which orders and goods a phrase is said; where nothing is chosen, of all. */
export function Conditions({ when, groups, onChange }: { when: When; groups: Group[]; onChange: (when: When) => void }) {
  const { t } = useText();
  return (
    <fieldset className="conditions">
      <legend>{t.scripts.when}</legend>
      {groups.length > 0 && (
        <div className="inline">
          {groups.map(({ id, name }) => (
            <label key={id} className="check"><input type="checkbox" checked={when.groups.includes(id)} onChange={(event) => onChange({ ...when, groups: put(when.groups, id, event.target.checked) })} /> {name || id}</label>
          ))}
        </div>
      )}
      <div className="inline">
        {METHODS.map((method) => (
          <label key={method} className="check"><input type="checkbox" checked={when.methods.includes(method)} onChange={(event) => onChange({ ...when, methods: put(when.methods, method, event.target.checked) })} /> {t.scripts.methods[method]}</label>
        ))}
      </div>
      <div className="inline">
        {FLAGS.map((flag) => (
          <label key={flag}>{t.scripts.conditions[flag].name}
            <select value={String(when[flag] ?? '')} onChange={(event) => onChange(flagged(when, flag, event.target.value))}>
              <option value="">{t.scripts.any}</option>
              <option value="true">{t.scripts.conditions[flag].yes}</option>
              <option value="false">{t.scripts.conditions[flag].no}</option>
            </select>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function conditionWords(when: When, groups: Group[], t: Text): string[] {
  return [
    ...when.groups.map((id) => groups.find((each) => each.id === id)?.name ?? id),
    ...when.methods.map((each) => t.scripts.methods[each]),
    ...FLAGS.flatMap((flag) => (when[flag] === undefined ? [] : [when[flag] ? t.scripts.conditions[flag].yes : t.scripts.conditions[flag].no])),
  ];
}

function put<T>(all: T[], one: T, there: boolean): T[] {
  return there ? [...all, one] : all.filter((each) => each !== one);
}

function flagged(when: When, flag: Flag, value: string): When {
  const { [flag]: _, ...rest } = when;
  return value === '' ? rest : { ...rest, [flag]: value === 'true' };
}
