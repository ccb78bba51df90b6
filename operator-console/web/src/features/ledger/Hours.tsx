import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { calls, type Hour } from '../../api/calls';
import { useText } from '../../app/language';
import { clock } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { share, summed } from './shown';

/** The incoming calls of a day, hour by hour, as the exchange says them (R084, R085). */
export function Hours({ shop, today }: { shop: string; today: string }) {
  const { t, language } = useText();
  const [day, setDay] = useState(today);
  const found = useQuery({ queryKey: ['hours', shop, day], queryFn: () => calls.figures(shop, day), refetchInterval: 60_000 });
  const hours = found.data?.hours ?? [];
  const zone = found.data?.zone ?? 'UTC';
  return (
    <>
      <div className="inline"><label>{t.ledger.day}<input type="date" max={today} value={day} onChange={(event) => event.target.value && setDay(event.target.value)} /></label></div>
      {found.error ? <ProblemNotice error={found.error} t={t} /> : null}
      {found.isSuccess && hours.length === 0 && <p className="empty">{t.ledger.quiet}</p>}
      {hours.length > 0 && (
        <div className="wide" tabIndex={0} role="region" aria-label={t.ledger.hours}>
          <table className="hours">
            <thead>
              <tr><th scope="col">{t.ledger.hour}</th><th scope="col">{t.ledger.calls}</th><th scope="col">{t.ledger.answered}</th><th scope="col">{t.ledger.quick}</th>
                <th scope="col">{t.ledger.missed}</th><th scope="col">{t.ledger.never}</th><th scope="col">{t.ledger.hidden}</th></tr>
            </thead>
            <tbody>{hours.map((hour) => <Row key={hour.from} name={clock(hour.from, zone, language)} of={hour} language={language} />)}</tbody>
            <tfoot><Row name={t.ledger.total} of={summed(hours)} language={language} /></tfoot>
          </table>
        </div>
      )}
      {hours.some((hour) => hour.isCapped) && <p className="due">{t.ledger.capped}</p>}
    </>
  );
}

function Row({ name, of, language }: { name: string; of: Omit<Hour, 'from' | 'isCapped'>; language: string }) {
  return (
    <tr>
      <th scope="row">{name}</th><td>{of.incoming}</td><td>{of.answered}</td>
      <td>{of.withinFourRings} <small>{share(of.withinFourRings, of.incoming, language)}</small></td>
      <td className={of.missed > 0 ? 'due' : undefined}>{of.missed}</td>
      <td className={of.neverReached > 0 ? 'late' : undefined}>{of.neverReached}</td>
      <td>{of.hidden}</td>
    </tr>
  );
}
