import { useState } from 'react';
import type { Group } from '../../api/calls';
import type { Member } from '../../api/types';
import { useText } from '../../app/language';
import type { Part } from './RoutingPage';

/** Who answers together. A group that is renamed keeps its rules. */
export function Groups({ routing, onChange, workers }: Part & { workers: Member[] }) {
  const { t } = useText();
  const [name, setName] = useState('');
  const change = (at: number, to: Group) => {
    const from = routing.groups[at]?.name;
    const named = (group: string) => (group === from ? to.name : group);
    onChange({
      ...routing,
      groups: routing.groups.map((group, index) => (index === at ? to : group)),
      rules: routing.rules.map((rule) => ({
        ...rule, group: named(rule.group), ...(rule.overflow && { overflow: { ...rule.overflow, group: named(rule.overflow.group) } }),
      })),
    });
  };
  const add = () => {
    onChange({ ...routing, groups: [...routing.groups, { name: name.trim(), members: [] }] });
    setName('');
  };
  const sound = name.trim() !== '' && routing.groups.every((group) => group.name !== name.trim());
  return (
    <section className="part">
      <h2>{t.routing.groups}</h2>
      <ul className="listing">
        {routing.groups.map((group, at) => (
          <li key={at}>
            <label>{t.routing.groupName}<input maxLength={40} value={group.name} onChange={(event) => change(at, { ...group, name: event.target.value })} /></label>
            <span role="group" aria-label={`${t.routing.members}: ${group.name}`} className="ticks">
              {workers.map((member) => {
                const inside = group.members.includes(member.id);
                return (
                  <button key={member.id} type="button" role="checkbox" aria-checked={inside}
                    onClick={() => change(at, { ...group, members: inside ? group.members.filter((each) => each !== member.id) : [...group.members, member.id] })}>
                    {member.given} {member.surname}
                  </button>
                );
              })}
            </span>
            <button type="button" aria-label={t.routing.remove(group.name)}
              onClick={() => onChange({ ...routing, groups: routing.groups.filter((_, index) => index !== at) })}>×</button>
          </li>
        ))}
      </ul>
      <div className="inline adding">
        <label>{t.routing.addGroup}<input maxLength={40} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (sound) add();
          }} /></label>
        <button type="button" disabled={!sound} onClick={add}>{t.routing.addContent}</button>
      </div>
    </section>
  );
}
