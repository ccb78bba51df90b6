import { useState } from 'react';
import type { Settings } from '../../api/shops';
import { useText } from '../../app/language';
import { HoursField } from '../../ui/form/fields';
import { deskNow } from '../../ui/clock';

type All = NonNullable<Settings['window']['exceptions']>;

/** Single days that are not as their weekday: holidays, and working Saturdays. Those that are over stand apart. */
export function Exceptions({ value, onChange }: { value: All; onChange: (value: All) => void }) {
  const { t, language } = useText();
  const s = t.settings;
  const [date, setDate] = useState('');
  const today = new Date(deskNow()).toISOString().slice(0, 10);
  const all = Object.keys(value).sort();
  const coming = all.filter((each) => each >= today);
  const past = all.length - coming.length;
  const add = () => {
    onChange({ ...value, [date]: [] });
    setDate('');
  };
  const without = (gone: (each: string) => boolean) => onChange(Object.fromEntries(Object.entries(value).filter(([each]) => !gone(each))));
  const said = (each: string) => new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${each}T00:00:00Z`));
  return (
    <section className="exceptions">
      <h3>{s.places.exceptions} <small>{s.exceptionsHint}</small></h3>
      <ul className="grid days">
        {coming.map((each) => (
          <li key={each}>
            <HoursField pointer={`/window/exceptions/${each}`} label={said(each)} value={(value[each] ?? []).map(({ open, close }) => ({ from: open, to: close }))}
              onChange={(hours) => onChange({ ...value, [each]: hours.map(({ from, to }) => ({ open: from, close: to })) })} />
            <button type="button" aria-label={s.removeDay(said(each))} onClick={() => without((one) => one === each)}>×</button>
          </li>
        ))}
      </ul>
      <p className="actions">
        <label>{s.newDay}<input type="date" min={today} value={date} onChange={(event) => setDate(event.target.value)} /></label>
        <button type="button" disabled={date === '' || value[date] !== undefined} onClick={add}>{s.addDay}</button>
        {past > 0 && <button type="button" onClick={() => without((each) => each < today)}>{s.dropPast(past)}</button>}
      </p>
    </section>
  );
}
