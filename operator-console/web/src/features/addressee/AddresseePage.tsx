import { Link, useNavigate } from '@tanstack/react-router';
import { addressee, type Addressee } from '../../api/aftersale';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { useKeys } from '../../ui/keys';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { useEdited } from '../../ui/useEdited';
import { CASES, drafted, LANGUAGES, wanted, type Draft, type GrammaticalCase, type Unwanted } from './forms';

const FORM_MAX = 200;

/** The customer's name in every grammatical case, as the desk writes it; where it only guesses, a person sets it right. */
export function AddresseePage({ id, shop: asked }: { id: string; shop: string | undefined }) {
  const { t } = useText();
  const { me } = useSession();
  const navigate = useNavigate();
  const shop = me.shops.find((each) => each === asked) ?? me.shops[0] ?? '';
  const edited = useEdited<Addressee, Draft>({
    key: ['addressee', shop, id],
    read: () => addressee.read(shop, id),
    write: (draft, tag) => addressee.write(shop, id, wanted(draft), tag),
    drafted,
  });
  useKeys({ Escape: () => void navigate({ to: '/orders', search: {} }) });
  const { draft, body } = edited;
  return (
    <section className="folder" aria-label={t.addressee.title}>
      <header><h1>{t.addressee.title}</h1><Link className="button" to="/case/$id" params={{ id }}>{t.addressee.toOrder}</Link></header>
      {!draft || !body ? (edited.problem ? <ProblemNotice error={edited.problem} t={t} /> : <div aria-busy="true" />) : (
        <form className="one names" aria-label={t.addressee.title} onSubmit={(event) => { event.preventDefault(); edited.save(); }}>
          <p>{t.addressee.name}: <b lang="ru">{body.name ?? t.addressee.noName}</b></p>
          {CASES.map((each) => (
            <Form key={each} which={each} known={body} value={draft.forms[each]} onChange={(text) => edited.change({ ...draft, forms: { ...draft.forms, [each]: text } })} />
          ))}
          <small>{t.addressee.hint}</small>
          <fieldset>
            <legend>{t.addressee.unwanted}</legend>
            <div className="inline">
              {(Object.keys(t.addressee.channels) as Unwanted[]).map((each) => (
                <label key={each} className="check">
                  <input type="checkbox" checked={draft.unwanted.includes(each)} onChange={(event) => edited.change({
                    ...draft, unwanted: (event.target.checked ? [...draft.unwanted, each] : draft.unwanted.filter((other) => other !== each)).sort(),
                  })} /> {t.addressee.channels[each]}
                </label>
              ))}
            </div>
          </fieldset>
          <label>{t.addressee.language}
            <select value={draft.language ?? ''} onChange={(event) => edited.change({ ...draft, language: LANGUAGES.find((each) => each === event.target.value) })}>
              <option value="">{t.addressee.ofShop}</option>
              {LANGUAGES.map((each) => <option key={each} value={each}>{t.addressee.languages[each]}</option>)}
            </select>
          </label>
          {edited.clash && (
            <Notice tone="warn" action={(
              <span className="actions">
                <button type="button" onClick={edited.keepMine}>{t.addressee.mine}</button>
                <button type="button" onClick={edited.revert}>{t.addressee.theirs}</button>
              </span>
            )}>{t.addressee.clash}</Notice>
          )}
          {edited.problem ? <ProblemNotice error={edited.problem} t={t} /> : null}
          <p className="actions">
            <button type="submit" className="primary" disabled={!edited.dirty || edited.saving || edited.clash !== undefined}>{edited.saving ? t.order.saving : t.addressee.save}</button>
            <button type="button" disabled={!edited.dirty || edited.saving} onClick={edited.revert}>{t.addressee.revert}</button>
            {edited.saved && <span className="done" role="status">{t.addressee.saved}</span>}
          </p>
        </form>
      )}
    </section>
  );
}

function Form({ which, known, value, onChange }: { which: GrammaticalCase; known: Addressee; value: string; onChange: (text: string) => void }) {
  const { t } = useText();
  const form = known.forms.find((each) => each.grammaticalCase === which);
  const standing = value.trim() !== '' ? t.addressee.own : form?.sure ? t.addressee.sure : t.addressee.guess;
  return (
    <div className="inline form">
      <label>{t.addressee.cases[which]}
        <input lang="ru" maxLength={FORM_MAX} placeholder={form && !form.own ? form.text : undefined} value={value} onChange={(event) => onChange(event.target.value)} />
      </label>
      <span className={value.trim() !== '' || form?.sure ? 'done' : 'due'}>{standing}</span>
      {value.trim() === '' && form && !form.sure && !form.own && <button type="button" onClick={() => onChange(form.text)}>{t.addressee.right}</button>}
    </div>
  );
}
