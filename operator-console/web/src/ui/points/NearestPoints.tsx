import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { points, type Around } from '../../api/points';
import type { PaymentMethod } from '../../api/types';
import { useText } from '../../app/language';
import { deskNow } from '../clock';
import { ProblemNotice } from '../Notice';
import { named, reach, spot } from './picture';
import { useWeight } from './useWeight';
import { PAYS, wants, type Carried, type Pays } from './wanted';

const PAUSE_MS = 300;
const SEVERAL = 8;
const DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** The one pickup point nearest to a customer that does for him, others on request (R018): what it takes, its hours, a sketch of where they lie; no map server is asked. */
export function NearestPoints({ shop, postalCode, city, zone, payment, goods, chosen, onChoose }: {
  shop: string;
  postalCode: string;
  city: string;
  /** The customer's: which day it is there. */
  zone: string;
  payment: PaymentMethod;
  /** What he is to carry away. */
  goods: Carried[];
  chosen: string;
  onChoose: (point: string) => void;
}) {
  const { t } = useText();
  const [pays, setPays] = useState<Pays>();
  const [comes, setComes] = useState('');
  const [more, setMore] = useState(false);
  const grams = useWeight(shop, goods);
  const where = postalCode.trim() !== '' ? { postalCode: postalCode.trim() } : city.trim() !== '' ? { city: city.trim() } : undefined;
  const typed = where && { ...where, ...wants({ payment, pays, comes, grams }) };
  const said = JSON.stringify(typed);
  const [wanted, setWanted] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setWanted(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const found = useQuery({
    queryKey: ['points', shop, wanted, more], enabled: wanted !== undefined, placeholderData: keepPreviousData, staleTime: 300_000, retry: false,
    queryFn: ({ signal }) => points.nearest(shop, wanted ?? {}, more ? SEVERAL : 1, signal),
  });
  if (!typed) return <p className="quiet">{t.points.where}</p>;
  const all = found.data?.points ?? [];
  return (
    <section className="nearest" aria-label={t.points.nearest} aria-busy={found.isPending}>
      <h3>{t.points.nearest} {found.data && <small>{t.points.by[found.data.by]}</small>}</h3>
      <div className="inline">
        {payment === 'ON_RECEIPT' && (
          <label>{t.points.pays}
            <select value={pays ?? ''} onChange={(event) => setPays(PAYS.find((each) => each === event.target.value))}>
              <option value="">{t.points.either}</option>
              {PAYS.map((each) => <option key={each} value={each}>{t.points.paid[each]}</option>)}
            </select>
          </label>
        )}
        <label>{t.points.comes}<input type="datetime-local" value={comes} onChange={(event) => setComes(event.target.value)} /></label>
        {grams !== undefined && <small className="quiet">{t.points.weighs(grams)}</small>}
      </div>
      {found.error ? <ProblemNotice error={found.error} t={t} /> : null}
      {found.isSuccess && all.length === 0 && <p className="quiet" role="status">{t.points.none}</p>}
      <Sketch around={all} chosen={chosen} />
      <Places all={all} zone={zone} chosen={chosen} onChoose={onChoose} />
      {!more && all.length > 0 && <p className="actions"><button type="button" onClick={() => setMore(true)}>{t.points.more}</button></p>}
    </section>
  );
}

function Places({ all, zone, chosen, onChoose }: { all: Around[]; zone: string; chosen: string; onChoose: (point: string) => void }) {
  const { t } = useText();
  return (
    <ol>
      {all.map((each, at) => (
        <li key={`${each.point.carrier} ${each.point.code}`}>
          <button type="button" aria-pressed={named(each.point) === chosen} onClick={() => onChoose(named(each.point))}>
            <b>{at + 1}</b>
            <span className="name">{each.point.place.address}
              <small>{[t.points.carriers[each.point.carrier], t.points.metres(each.metres), each.point.place.metro, ...takes(each, t.points)].filter(Boolean).join(' · ')}</small>
              <small><Today point={each.point} zone={zone} /></small>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function takes({ point }: Around, words: { cash: string; card: string; fitting: string }): (string | false)[] {
  return [point.terms.cash && words.cash, point.terms.card && words.card, point.terms.fitting && words.fitting];
}

function Today({ point, zone }: { point: Around['point']; zone: string }) {
  const { t } = useText();
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(deskNow()));
  const day = DAYS[new Date(`${date}T12:00:00Z`).getUTCDay()];
  const { week, exceptions } = point.hours;
  if (week.length === 0) return <>{t.points.noHours}</>;
  const hours = exceptions.find((each) => each.date === date)?.hours ?? week.filter((each) => each.day === day).map((each) => each.hours);
  if (hours.length === 0) return <span className="due">{t.points.closedToday}</span>;
  return <>{t.points.today(hours.map((each) => `${each.from.slice(0, 5)}–${each.to.slice(0, 5)}`).join(', '))}</>;
}

/** Drawn from bearings and distances alone; the list beside it says the same in words. */
function Sketch({ around, chosen }: { around: Around[]; chosen: string }) {
  const { t } = useText();
  if (around.length === 0) return null;
  const whole = reach(around);
  return (
    <svg className="sketch" viewBox="-112 -112 224 224" role="img" aria-label={t.points.map(around.length, t.points.metres(whole))}>
      <circle r="100" /><circle r="50" /><path d="M-4 0H4M0 -4V4" />
      <text x="0" y="-102">{t.points.metres(whole)}</text>
      {around.map((each, at) => {
        const { x, y } = spot(each, whole);
        return (
          <g key={`${each.point.carrier} ${each.point.code}`} className={named(each.point) === chosen ? 'chosen' : ''} transform={`translate(${x * 92} ${y * 92})`}>
            <circle r="9" className="dot" /><text y="4">{at + 1}</text>
          </g>
        );
      })}
    </svg>
  );
}
