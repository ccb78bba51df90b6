import { useNavigate } from '@tanstack/react-router';
import { people, type EasyWork, type Member, type Personnel } from '../../api/people';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { sign } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { Saving } from '../../ui/Saving';
import { ShopChoice } from '../../ui/ShopChoice';
import { useEdited } from '../../ui/useEdited';
import { summed } from './drafts';
import { PersonForm } from './PersonForm';

/** What is shown, as it stands in the address. */
export interface Shown {
  shop?: string;
  person?: string;
}

/** Who works for a shop: how, for what he was trained, and who learns still (R054, R104, R106). */
export function PeoplePage({ shown, onShow }: { shown: Shown; onShow: (shown: Shown) => void }) {
  const { t } = useText();
  const { me } = useSession();
  const navigate = useNavigate();
  const shop = me.shops.find((each) => each === shown.shop) ?? me.shops[0] ?? '';
  useKeys({ Escape: () => (shown.person ? onShow({ shop }) : void navigate({ to: '/' })) });
  return (
    <section className="folder people" aria-label={t.people.title}>
      <header>
        <h1>{t.people.title}</h1>
        <ShopChoice shop={shop} onChange={(next) => onShow({ shop: next })} />
      </header>
      <All key={shop} shop={shop} person={shown.person} onPerson={(person) => onShow({ shop, ...(person && { person }) })} />
    </section>
  );
}

function All({ shop, person, onPerson }: { shop: string; person: string | undefined; onPerson: (person: string | undefined) => void }) {
  const { t } = useText();
  const { me, shops } = useSession();
  const settings = shops[shop];
  const writes = me.roles.some((role) => role === 'manager' || role === 'admin');
  const edited = useEdited({ key: ['personnel', shop], read: () => people.read(shop), write: (draft: Personnel, tag) => people.write(shop, draft, tag), drafted: (body) => body });
  const { draft } = edited;
  if (!draft) return edited.problem ? <ProblemNotice error={edited.problem} t={t} /> : <div aria-busy="true" />;
  const open = draft.members.find((each) => each.id === person);
  const change = (next: Member) => edited.change({ ...draft, members: draft.members.map((each) => (each.id === next.id ? next : each)) });
  return (
    <form aria-label={t.people.title} onSubmit={(event) => { event.preventDefault(); edited.save(); }}>
      <div className={`columns ${open ? 'opened' : ''}`}>
        <div className="list">
          <ul className="entriesin">
            {draft.members.map((each) => (
              <li key={each.id}>
                <button type="button" aria-current={each.id === person || undefined} onClick={() => onPerson(each.id === person ? undefined : each.id)}>
                  <span className="top"><b>{each.given} {each.surname}</b>{each.novice && <small className="due">{t.people.novice}</small>}</span>
                  <small>{[...each.roles.map((role) => t.people.roles[role] ?? role), ...each.skills.map((skill) => t.people.skillNames[skill] ?? skill)].join(' · ')}</small>
                </button>
              </li>
            ))}
          </ul>
          <Easy easy={draft.easy} currency={settings?.currency} writes={writes} onChange={(easy) => edited.change(withEasy(draft, easy))} />
        </div>
        {open ? <PersonForm key={open.id} member={open} all={draft.members} zone={settings?.zone ?? 'UTC'} writes={writes} onChange={change} onClose={() => onPerson(undefined)} /> : <p className="empty">{t.people.choose}</p>}
      </div>
      {writes && <Saving edited={edited} />}
    </form>
  );
}

function Easy({ easy, currency, writes, onChange }: { easy: EasyWork | undefined; currency: string | undefined; writes: boolean; onChange: (easy: EasyWork | undefined) => void }) {
  const { t, language } = useText();
  return (
    <fieldset disabled={!writes}>
      <legend>{t.people.easy}</legend>
      <label className="check"><input type="checkbox" checked={easy !== undefined} onChange={(event) => onChange(event.target.checked ? { linesMax: 3, only: false } : undefined)} /> {easy ? t.people.easyOn : t.people.easyOff}</label>
      {easy && (
        <>
          <div className="inline">
            <label>{t.people.linesMax}<input type="number" min={1} max={200} value={easy.linesMax} onChange={(event) => onChange({ ...easy, linesMax: Number(event.target.value) })} /></label>
            {currency && <label>{t.people.sumMax}, {sign(currency, language)}<input type="number" min={0} value={easy.sumMax ? easy.sumMax.minor / 100 : ''} onChange={(event) => onChange(summed(easy, event.target.value, currency))} /></label>}
          </div>
          <label className="check"><input type="checkbox" checked={easy.only} onChange={(event) => onChange({ ...easy, only: event.target.checked })} /> {t.people.only}</label>
        </>
      )}
    </fieldset>
  );
}

function withEasy({ easy: _, ...rest }: Personnel, easy: EasyWork | undefined): Personnel {
  return easy ? { ...rest, easy } : rest;
}
