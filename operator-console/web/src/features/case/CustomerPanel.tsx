import { useState, type FormEvent } from 'react';
import type { CaseView, Change } from '../../api/types';
import { useText } from '../../app/language';
import { useKeys } from '../../ui/keys';

/** Who ordered: a letter rarely says all of it. He receives it himself, unless the call says otherwise. */
export function CustomerPanel({ item, busy, onSave, onClose }: {
  item: CaseView;
  busy: boolean;
  onSave: (changes: Change[]) => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const known = item.order?.terms.customer;
  const [typed, setTyped] = useState({
    surname: known?.person.surname ?? '', given: known?.person.given ?? '', patronymic: known?.person.patronymic ?? '',
    phone: known?.phone?.original ?? '', email: known?.email ?? '',
  });
  useKeys({ Escape: onClose }, { exclusive: true });
  const said = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value.trim()])) as typeof typed;
  const ready = said.surname + said.given !== '' && said.phone + said.email !== '' && !busy;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const person = { ...(said.surname && { surname: said.surname }), ...(said.given && { given: said.given }), ...(said.patronymic && { patronymic: said.patronymic }) };
    const phone = said.phone ? { phone: said.phone } : {};
    onSave([{ op: 'customer', person, ...phone, ...(said.email && { email: said.email }) }, { op: 'recipient', person, ...phone }]);
  };
  const field = (name: keyof typeof typed, label: string, max: number, first = false) => (
    <label>{label}<input autoFocus={first} autoComplete="off" maxLength={max} value={typed[name]} onChange={(event) => setTyped({ ...typed, [name]: event.target.value })} /></label>
  );
  return (
    <form className="panel" aria-label={t.draft.customerTitle} onSubmit={save}>
      <h2>{t.draft.customerTitle}</h2>
      <div className="inline">{field('surname', t.phone.surname, 100, true)}{field('given', t.phone.given, 100)}{field('patronymic', t.phone.patronymic, 100)}</div>
      <div className="inline">{field('phone', t.phone.phone, 30)}{field('email', t.draft.email, 254)}</div>
      <p className="actions">
        <button type="submit" className="primary" disabled={!ready}><kbd aria-hidden="true">Enter</kbd> {busy ? t.order.saving : t.order.save}</button>
        <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </form>
  );
}
