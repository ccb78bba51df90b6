import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { points, type Around } from '../../api/points';
import { useText } from '../../app/language';
import { deskNow } from '../clock';
import { ProblemNotice } from '../Notice';
import { named, reach, spot } from './picture';

const PAUSE_MS = 300;
const DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** The pickup points nearest to a customer (R018): a sketch of where they lie, and what each takes; no map server is asked. */
export function NearestPoints({ shop, postalCode, city, zone, chosen, onChoose }: {
  shop: string;
  postalCode: string;
  city: string;
  /** The customer's: which day it is there. */
  zone: string;
  chosen: string;
  onChoose: (point: string) => void;
}) {
  const { t } = useText();
  const typed = postalCode.trim() !== '' ? { postalCode: postalCode.trim() } : city.trim() !== '' ? { city: city.trim() } : undefined;
  const said = JSON.stringify(typed);
  const [wanted, setWanted] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setWanted(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const found = useQuery({
    queryKey: ['points', shop, wanted], enabled: wanted !== undefined, placeholderData: keepPreviousData, staleTime: 300_000, retry: false,
    queryFn: ({ signal }) => points.nearest(shop, wanted ?? {}, signal),
  });
  if (!typed) return <p className="quiet">{t.points.where}</p>;
  if (found.error) return <ProblemNotice error={found.error} t={t} />;
  const all = found.data?.points ?? [];
  if (found.isSuccess && all.length === 0) return <p className="quiet" role="status">{t.points.none}</p>;
  return (
    <section className="nearest" aria-label={t.points.nearest} aria-busy={found.isPending}>
      <h3>{t.points.nearest} {found.data && <small>{t.points.by[found.data.by]}</small>}</h3>
      <Sketch around={all} chosen={chosen} />
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
    </section>
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
