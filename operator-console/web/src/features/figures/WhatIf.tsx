import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { figures, type Asked, type Outcome, type WhatIf as Tried } from '../../api/figures';
import { useText } from '../../app/language';
import { span } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { errorOf, tried, unread, type Fields } from './tried';

const NOTHING: Fields = { roster: '', limit: '', from: '', to: '' };

/** The desk's own history played again with another roster, limit or window; how far the unchanged replay errs stands beside it. */
export function WhatIf({ of, zone }: { of: Asked; zone: string }) {
  const { t } = useText();
  const words = t.figures.whatIf;
  const [fields, setFields] = useState(NOTHING);
  const trying = useMutation({ mutationFn: (body: Tried) => figures.whatIf(of, zone, body) });
  const wrong = unread(fields);
  const set = (name: keyof Fields) => (event: { target: { value: string } }) => setFields({ ...fields, [name]: event.target.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong) trying.mutate(tried(fields));
  };
  const result = trying.data;
  return (
    <form className="one" aria-label={words.title} onSubmit={submit}>
      <h2>{words.title}</h2>
      <div className="inline">
        <label>{words.roster}<input value={fields.roster} placeholder="09:00-21:00 x3, 11:00-15:00 x2" aria-invalid={wrong} onChange={set('roster')} /></label>
        <label>{words.limit}<input type="number" min={1} max={1440} value={fields.limit} onChange={set('limit')} /></label>
        <label>{words.from}<input type="time" value={fields.from} onChange={set('from')} /></label>
        <label>{words.to}<input type="time" value={fields.to} onChange={set('to')} /></label>
      </div>
      {wrong && <p className="late" role="alert">{words.unread}</p>}
      <div className="actions"><button type="submit" className="primary" disabled={wrong || trying.isPending}>{trying.isPending ? words.playing : words.play}</button></div>
      {trying.error ? <ProblemNotice error={trying.error} t={t} /> : null}
      {result && (
        <>
          <div className="wide" tabIndex={0} role="region" aria-label={words.changed}><table className="hours">
            <thead><tr><th scope="col">{words.what}</th><th scope="col">{words.recorded}</th><th scope="col">{words.unchanged}</th><th scope="col">{words.changed}</th></tr></thead>
            <tbody>
              <Row name={words.breached} of={[result.recorded, result.unchanged, result.changed]} read={(each) => t.figures.of(each.breached, each.orders)} />
              <Row name={words.missed} of={[result.recorded, result.unchanged, result.changed]} read={(each) => t.figures.of(each.missed, each.calls)} />
              <Row name={words.median} of={[result.recorded, result.unchanged, result.changed]} read={(each) => (each.medianWaitSeconds === undefined ? '—' : span(each.medianWaitSeconds * 1000, t.units))} />
            </tbody>
          </table></div>
          <p role="status">{words.error(result.recorded.breached, result.unchanged.breached, result.changed.breached, errorOf(result.error.breached))} {words.missedError(result.changed.missed, errorOf(result.error.missed))}</p>
        </>
      )}
    </form>
  );
}

function Row({ name, of, read }: { name: string; of: Outcome[]; read: (each: Outcome) => string }) {
  return <tr><th scope="row">{name}</th>{of.map((each, at) => <td key={at}>{read(each)}</td>)}</tr>;
}
