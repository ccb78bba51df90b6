import type { Routing, Rule } from '../../api/calls';
import { useText } from '../../app/language';
import { phone } from '../../ui/format';
import type { Part } from './RoutingPage';

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
const TOPICS = ['ORDER', 'PARCEL', 'PRODUCT', 'RETURN', 'OTHER'] as const;
const AFTER_SECONDS = 20;

interface Line {
  number: string;
  label: string;
}

/** Which group a call goes to by line, topic, day and hour, and where it overflows to. */
export function Rules({ routing, onChange, lines }: Part & { lines: Line[] }) {
  const { t } = useText();
  const put = (rules: Routing['rules']) => onChange({ ...routing, rules });
  const move = (at: number, by: number) => {
    const rules = [...routing.rules];
    const [rule] = rules.splice(at, 1);
    if (rule) rules.splice(at + by, 0, rule);
    put(rules);
  };
  const first = routing.groups[0]?.name;
  return (
    <section className="part">
      <h2>{t.routing.rules} <small>{t.routing.rulesHint}</small></h2>
      <ol className="listing">
        {routing.rules.map((rule, at) => (
          <li key={at} aria-label={t.routing.rule(at + 1)}>
            <RuleFields rule={rule} groups={routing.groups.map((group) => group.name)} lines={lines}
              onChange={(to) => put(routing.rules.map((each, index) => (index === at ? to : each)))} />
            <span className="actions">
              <button type="button" aria-label={t.routing.up} disabled={at === 0} onClick={() => move(at, -1)}>↑</button>
              <button type="button" aria-label={t.routing.down} disabled={at === routing.rules.length - 1} onClick={() => move(at, 1)}>↓</button>
              <button type="button" aria-label={t.routing.remove(t.routing.rule(at + 1))} onClick={() => put(routing.rules.filter((_, index) => index !== at))}>×</button>
            </span>
          </li>
        ))}
      </ol>
      <p><button type="button" disabled={first === undefined} onClick={() => first !== undefined && put([...routing.rules, { group: first, days: [] }])}>{t.routing.addRule}</button></p>
    </section>
  );
}

function RuleFields({ rule, groups, lines, onChange }: { rule: Rule; groups: string[]; lines: Line[]; onChange: (rule: Rule) => void }) {
  const { t } = useText();
  const day = (each: (typeof DAYS)[number]) => onChange({
    ...rule, days: rule.days.includes(each) ? rule.days.filter((one) => one !== each) : [...rule.days, each],
  });
  const overflow = (group: string) => onChange(without({ ...rule, overflow: group === '' ? undefined : { group, afterSeconds: rule.overflow?.afterSeconds ?? AFTER_SECONDS } }));
  const known = rule.line === undefined || lines.some((line) => line.number === rule.line);
  return (
    <div className="inline">
      <Choice label={t.routing.line} value={rule.line ?? ''} onChange={(line) => onChange(without({ ...rule, line: line || undefined }))}
        options={[['', t.routing.anyLine], ...lines.map((line): [string, string] => [line.number, `${phone(line.number)} ${line.label}`]), ...(known ? [] : [[rule.line ?? '', phone(rule.line ?? '')] as [string, string]])]} />
      <Choice label={t.routing.topic} value={rule.topic ?? ''} onChange={(topic) => onChange(without({ ...rule, topic: (topic || undefined) as Rule['topic'] }))}
        options={[['', t.routing.anyTopic], ...TOPICS.map((topic): [string, string] => [topic, t.task.topics[topic]])]} />
      <span role="group" aria-label={rule.days.length === 0 ? t.routing.everyDay : t.ledger.day} className="ticks days">
        {DAYS.map((each) => <button key={each} type="button" role="checkbox" aria-checked={rule.days.includes(each)} onClick={() => day(each)}>{t.routing.days[each]}</button>)}
      </span>
      <label>{t.routing.from}<input type="time" value={rule.from?.slice(0, 5) ?? ''} onChange={(event) => onChange(without({ ...rule, from: event.target.value || undefined }))} /></label>
      <label>{t.routing.to}<input type="time" value={rule.to?.slice(0, 5) ?? ''} onChange={(event) => onChange(without({ ...rule, to: event.target.value || undefined }))} /></label>
      <Choice label={t.routing.group} value={rule.group} onChange={(group) => onChange({ ...rule, group })} options={groups.map((group) => [group, group])} />
      <Choice label={t.routing.overflow} value={rule.overflow?.group ?? ''} onChange={overflow} options={[['', t.routing.noOverflow], ...groups.map((group): [string, string] => [group, group])]} />
      {rule.overflow && (
        <label>{t.routing.after}<input type="number" min={1} max={600} value={rule.overflow.afterSeconds}
          onChange={(event) => rule.overflow && onChange({ ...rule, overflow: { ...rule.overflow, afterSeconds: Number(event.target.value) } })} /></label>
      )}
    </div>
  );
}

function Choice({ label, value, options, onChange }: { label: string; value: string; options: [string, string][]; onChange: (value: string) => void }) {
  return (
    <label>{label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([each, said]) => <option key={each} value={each}>{said}</option>)}
      </select>
    </label>
  );
}

/** Without what is not said: it is left out of the document. */
function without(rule: Rule): Rule {
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined)) as Rule;
}
