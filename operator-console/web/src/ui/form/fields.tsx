import { useId, type ReactNode } from 'react';
import type { Money } from '../../api/types';
import { useText } from '../../app/language';
import { UNITS, isoOf, lasting, type Unit } from '../duration';
import { hoursIn, hoursText, type Hours } from '../hours';
import { minorOf } from '../money';
import { useTyped, useWrong } from './form';

interface Of<T> {
  /** JSON pointer to it in the document. */
  pointer: string;
  label: string;
  value: T;
  onChange: (value: T) => void;
  hint?: string | undefined;
}

/** A label, its control, and below it what is wrong with what was set. */
export function Field({ pointer, label, hint, unread = false, children }: {
  pointer: string;
  label: string;
  hint?: string | undefined;
  unread?: boolean;
  children: (control: { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined }) => ReactNode;
}) {
  const { t } = useText();
  const id = useId();
  const wrong = useWrong(pointer);
  const says = unread ? [t.form.unread] : [...new Set(wrong.map((each) => t.form.wrong(each.code, each.detail)))];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': says.length > 0 || undefined, 'aria-describedby': says.length > 0 || hint ? `${id}said` : undefined })}
      {(says.length > 0 || hint) && <small id={`${id}said`} className={says.length > 0 ? 'late' : 'quiet'}>{says.length > 0 ? says.join(' ') : hint}</small>}
    </div>
  );
}

export function TextField({ max, type = 'text', ...of }: Of<string> & { max: number; type?: 'text' | 'color' | 'tel' | 'time' }) {
  return <Field {...of}>{(control) => <input {...control} type={type} {...(type === 'text' || type === 'tel' ? { maxLength: max } : {})} value={of.value} onChange={(event) => of.onChange(event.target.value)} />}</Field>;
}

/** Each line of it is one of the list. */
export function LinesField({ max, rows = 4, ...of }: Of<string[]> & { max: number; rows?: number }) {
  const typed = useTyped({ ...of, said: (lines) => lines.join('\n'), read: (text) => ({ value: text.split('\n').map((line) => line.trim()).filter(Boolean) }) });
  return <Field {...of}>{(control) => <textarea {...control} rows={rows} maxLength={max} value={typed.text} onChange={(event) => typed.type(event.target.value)} />}</Field>;
}

export function NumberField({ max, ...of }: Of<number> & { max: number }) {
  const typed = useTyped({ ...of, said: String, read: (text) => (/^\d{1,9}$/.test(text.trim()) && Number(text) <= max ? { value: Number(text) } : undefined) });
  return <Field {...of} unread={typed.unread}>{(control) => <input {...control} inputMode="numeric" maxLength={9} value={typed.text} onChange={(event) => typed.type(event.target.value)} />}</Field>;
}

/** A whole number of one unit, as ISO 8601 in the document. */
export function DurationField({ units = UNITS, ...of }: Of<string> & { units?: Unit[] }) {
  const { t } = useText();
  const { unit } = lasting(of.value);
  const typed = useTyped({ ...of, said: (iso) => String(lasting(iso).amount),
    read: (text) => (/^\d{1,5}$/.test(text.trim()) && Number(text) > 0 ? { value: isoOf({ amount: Number(text), unit }) } : undefined) });
  return (
    <Field {...of} unread={typed.unread}>{(control) => (
      <span className="lasting">
        <input {...control} inputMode="numeric" maxLength={5} value={typed.text} onChange={(event) => typed.type(event.target.value)} />
        <select aria-label={`${of.label}: ${t.form.unit}`} value={unit} onChange={(event) => of.onChange(isoOf({ amount: Number(typed.text) || 1, unit: event.target.value as Unit }))}>
          {[...new Set([...units, unit])].map((each) => <option key={each} value={each}>{t.form.units[each]}</option>)}
        </select>
      </span>
    )}</Field>
  );
}

/** Empty where nothing is agreed, as far as that may be. */
export function MoneyField({ currency, needed = false, ...of }: Of<Money | undefined> & { currency: string; needed?: boolean }) {
  const typed = useTyped({ ...of, said: (sum) => (sum === undefined ? '' : String(sum.minor / 100).replace('.', ',')),
    read: (text): { value: Money | undefined } | undefined => {
      if (text.trim() === '') return needed ? undefined : { value: undefined };
      const minor = minorOf(text);
      return minor === undefined ? undefined : { value: { minor, currency } };
    } });
  return <Field {...of} label={`${of.label}, ${currency}`} unread={typed.unread}>{(control) => <input {...control} inputMode="decimal" maxLength={13} value={typed.text} onChange={(event) => typed.type(event.target.value)} />}</Field>;
}

/** "10–13, 14–20:30"; empty on a day off. */
export function HoursField(of: Of<Hours[]>) {
  const { t } = useText();
  const typed = useTyped({ ...of, said: hoursText, read: (text) => {
    const hours = hoursIn(text);
    return hours && { value: hours };
  } });
  return <Field {...of} unread={typed.unread}>{(control) => <input {...control} maxLength={120} placeholder={t.form.dayOff} value={typed.text} onChange={(event) => typed.type(event.target.value)} />}</Field>;
}

/** Some of several, in the order in which they are offered. */
export function TicksField<T extends string>({ pointer, label, value, onChange, all, names }: Of<T[]> & { all: readonly T[]; names: Record<T, string> }) {
  const { t } = useText();
  const wrong = useWrong(pointer);
  const id = useId();
  return (
    <div className="field">
      <span id={id} className="labelled">{label}</span>
      <span role="group" aria-labelledby={id} className="ticks">
        {all.map((each) => (
          <button key={each} type="button" role="checkbox" aria-checked={value.includes(each)} onClick={() => onChange(all.filter((one) => (one === each ? !value.includes(each) : value.includes(one))))}>{names[each]}</button>
        ))}
      </span>
      {wrong.length > 0 && <small className="late">{[...new Set(wrong.map((one) => t.form.wrong(one.code, one.detail)))].join(' ')}</small>}
    </div>
  );
}
