import type { Member, Profile, Training } from '../../api/people';
import { useText } from '../../app/language';
import { deskNow } from '../../ui/clock';
import { begun } from './drafts';

const GRADES = ['speech', 'withoutFillers', 'stressTolerance'] as const;

/** One of them: how he works, what he may be given, and who trained him for it. */
export function PersonForm({ member, all, zone, writes, onChange, onClose }: { member: Member; all: Member[]; zone: string; writes: boolean; onChange: (member: Member) => void; onClose: () => void }) {
  const { t } = useText();
  const profile = member.profile ?? {};
  const grade = (what: keyof Profile, value: string) => onChange({ ...member, profile: graded(profile, what, value) });
  return (
    <article className="one">
      <header className="inline"><h2>{member.given} {member.surname}</h2> <button type="button" onClick={onClose}>{t.people.back}</button></header>
      <fieldset disabled={!writes} className="fields">
        <label className="check"><input type="checkbox" checked={member.novice === true} onChange={(event) => onChange({ ...member, novice: event.target.checked })} /> {t.people.noviceLong}</label>
        <label>{t.people.skills} <small>{t.people.skillsHint}</small>
          <input key={member.skills.join(' ')} defaultValue={member.skills.join(', ')} onBlur={(event) => onChange({ ...member, skills: [...new Set(event.target.value.split(/[\s,;]+/).filter((each) => each !== ''))] })} />
        </label>
        <h3>{t.people.profile}</h3>
        <div className="inline">
          {GRADES.map((what) => (
            <label key={what}>{t.people.grades[what]}
              <select value={String(profile[what] ?? '')} onChange={(event) => grade(what, event.target.value)}>
                <option value="">{t.people.unsaid}</option>
                {[1, 2, 3, 4, 5].map((each) => <option key={each} value={each}>{each}</option>)}
              </select>
            </label>
          ))}
          <label>{t.people.grades.mobileOperator}<input type="number" min={0} max={60} value={profile.mobileOperator ?? ''} onChange={(event) => grade('mobileOperator', event.target.value)} /></label>
        </div>
        <Trainings zone={zone} trainings={member.trainings ?? []} trainers={all.filter((each) => each.id !== member.id)} onChange={(trainings) => onChange({ ...member, trainings })} />
      </fieldset>
    </article>
  );
}

function Trainings({ zone, trainings, trainers, onChange }: { zone: string; trainings: Training[]; trainers: Member[]; onChange: (trainings: Training[]) => void }) {
  const { t } = useText();
  const change = (at: number, what: Partial<Training>) => onChange(trainings.map((each, index) => (index === at ? noted({ ...each, ...what }) : each)));
  const add = () => { const next = begun(trainers, deskNow(), zone); if (next) onChange([...trainings, next]); };
  return (
    <>
      <h3>{t.people.trainings}</h3>
      {trainings.length === 0 && <p className="quiet">{t.people.none}</p>}
      {trainings.map((each, at) => (
        <div key={at} className="inline">
          <label>{t.people.trainedFor}<input maxLength={40} value={each.skill} onChange={(event) => change(at, { skill: event.target.value })} /></label>
          <label>{t.people.trainedBy}
            <select value={each.by} onChange={(event) => change(at, { by: event.target.value })}>
              {trainers.map(({ id, given, surname }) => <option key={id} value={id}>{given} {surname}</option>)}
              {!trainers.some(({ id }) => id === each.by) && <option value={each.by}>{each.by}</option>}
            </select>
          </label>
          <label>{t.people.trainedOn}<input type="date" value={each.on} onChange={(event) => event.target.value !== '' && change(at, { on: event.target.value })} /></label>
          <label>{t.people.note}<input maxLength={200} value={each.note ?? ''} onChange={(event) => change(at, { note: event.target.value })} /></label>
          <button type="button" onClick={() => onChange(trainings.filter((_, index) => index !== at))}>{t.people.remove}</button>
        </div>
      ))}
      <p className="actions"><button type="button" disabled={trainers.length === 0} onClick={add}>+ {t.people.addTraining}</button></p>
    </>
  );
}

function graded(profile: Profile, what: keyof Profile, value: string): Profile {
  const { [what]: _, ...rest } = profile;
  return value === '' ? rest : { ...rest, [what]: Number(value) };
}

function noted({ note, ...rest }: Training): Training {
  return note ? { ...rest, note } : rest;
}
