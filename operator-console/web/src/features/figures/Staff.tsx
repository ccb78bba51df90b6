import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { figures, type Asked } from '../../api/figures';
import { useText } from '../../app/language';
import { span } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { Bars } from './Bars';
import { WhatIf } from './WhatIf';

const bounded = (text: string, least: number, most: number) => Math.min(most, Math.max(least, Number(text) || least));

/** How many operators each hour needs, by the shop's own orders; and what another roster would have done. */
export function Staff({ of, zone }: { of: Asked; zone: string }) {
  const { t, language } = useText();
  const words = t.figures;
  const [minutes, setMinutes] = useState(30);
  const [percent, setPercent] = useState(95);
  const [seconds, setSeconds] = useState(20);
  const [patience, setPatience] = useState('');
  const asked = patience === '' ? undefined : bounded(patience, 1, 60) * 60;
  const staffing = useQuery({ queryKey: ['staffing', of, zone, minutes, seconds, percent, asked], queryFn: () => figures.staffing(of, zone, { share: percent / 100, within: minutes * 60, answerWithin: seconds, patience: asked }) });
  const hours = staffing.data?.hours ?? [];
  const needed = hours.filter((hour) => hour.need);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (
    <>
      <div className="inline staffing">
        <label>{words.within}<input type="number" min={1} max={1440} value={minutes} onChange={(event) => setMinutes(bounded(event.target.value, 1, 1440))} /></label>
        <label>{words.answered}<input type="number" min={1} max={3600} value={seconds} onChange={(event) => setSeconds(bounded(event.target.value, 1, 3600))} /></label>
        <label>{words.wanted}<input type="number" min={1} max={99} value={percent} onChange={(event) => setPercent(bounded(event.target.value, 1, 99))} /></label>
        <label>{words.patience}<input type="number" min={1} max={60} value={patience} onChange={(event) => setPatience(event.target.value)} /></label>
      </div>
      {staffing.error ? <ProblemNotice error={staffing.error} t={t} /> : null}
      {staffing.data && <p role="status">{staffing.data.handled + staffing.data.talks === 0 ? words.unmeasured : words.measured(staffing.data.handled, span(staffing.data.handlingSeconds * 1000, t.units), staffing.data.talks, span(staffing.data.talkSeconds * 1000, t.units))}</p>}
      {needed.length > 0 && <Bars title={words.need} parts={[words.operators]} bars={hours.map((hour) => ({ key: String(hour.hour).padStart(2, '0'), parts: [hour.need?.operators ?? 0] }))} name={(key) => key} />}
      {needed.length > 0 && (
        <div className="wide" tabIndex={0} role="region" aria-label={words.need}>
          <table className="hours">
            <thead><tr><th scope="col">{words.hour}</th><th scope="col">{words.arrived}</th><th scope="col">{words.called}</th><th scope="col">{words.owedCalls}</th><th scope="col">{words.load}</th><th scope="col">{words.operators}</th><th scope="col">{words.inTime}</th><th scope="col">{words.inTimeCalls}</th></tr></thead>
            <tbody>{needed.map((hour) => (
              <tr key={hour.hour}><th scope="row">{String(hour.hour).padStart(2, '0')}</th><td>{number.format(hour.orders)}</td><td>{number.format(hour.callers)}</td><td>{number.format(hour.owed)}</td><td>{number.format(hour.load)}</td><td>{hour.need?.operators}</td><td>{number.format((hour.need?.inTime ?? 0) * 100)} %</td><td>{hour.answered ? `${number.format(hour.answered.inTime * 100)} %` : '—'}</td></tr>
            ))}</tbody>
          </table>
        </div>
      )}
      <a className="button" href={figures.csvOf('staffing', of, { zone, share: percent / 100, within: minutes * 60, answerWithin: seconds, patience: asked })} download>{words.csv.list}</a>
      <WhatIf of={of} zone={zone} />
    </>
  );
}
