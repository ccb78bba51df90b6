import { useState } from 'react';
import { figures, type Asked, type Wait } from '../../api/figures';
import { useText } from '../../app/language';
import { Pages } from '../../ui/Pages';
import { OrderRow } from './BehindIt';

const WIDTH = 480;
const HEIGHT = 140;

/** The share that confirmed by minutes to the first call, each with the band in which it really lies. */
export function Waits({ waits, of }: { waits: Wait[]; of: Asked }) {
  const { t, language } = useText();
  const [open, setOpen] = useState<string>();
  const words = t.figures;
  const some = waits.filter((wait) => wait.orders > 0);
  if (some.length === 0) return <p className="empty">{words.empty}</p>;
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const name = (wait: Wait) => (wait.from === undefined ? words.notCalled : words.minutes(wait.from, wait.until));
  const opened = some.find((wait) => wait.key === open);
  const x = (at: number) => (at + 0.5) * (WIDTH / some.length);
  const y = (share: number) => HEIGHT * (1 - share);
  return (
    <figure className="bars">
      <figcaption><b>{words.waits}</b><span>{words.band}</span></figcaption>
      <svg viewBox={`-36 -10 ${WIDTH + 40} ${HEIGHT + 30}`} role="img" aria-label={words.waits}>
        {[0, 0.5, 1].map((share) => <g key={share}><path className="ground" d={`M0 ${y(share)}H${WIDTH}`} /><text x="-34" y={y(share) + 4}>{percent.format(share)}</text></g>)}
        {some.map((wait, at) => (
          <g key={name(wait)}>
            <path className="band" d={`M${x(at)} ${y(wait.share.low)}V${y(wait.share.high)}m-5 0h10M${x(at) - 5} ${y(wait.share.low)}h10`} />
            <circle cx={x(at)} cy={y(wait.confirmed / wait.orders)} r="4" />
            <text x={x(at) - 22} y={HEIGHT + 14}>{name(wait)}</text>
          </g>
        ))}
      </svg>
      <div className="wide" tabIndex={0} role="region" aria-label={words.numbers}>
        <table className="hours">
          <thead><tr><th scope="col">{words.tabs.WAITS}</th><th scope="col">{words.confirmed}</th><th scope="col">{words.share}</th><th scope="col">{words.low}</th><th scope="col">{words.high}</th></tr></thead>
          <tbody>{some.map((wait) => (
            <tr key={name(wait)}><th scope="row">{name(wait)}</th><td><button type="button" className="count" aria-expanded={open === wait.key} onClick={() => setOpen(open === wait.key ? undefined : wait.key)}>{words.of(wait.confirmed, wait.orders)}</button></td><td>{percent.format(wait.confirmed / wait.orders)}</td><td>{percent.format(wait.share.low)}</td><td>{percent.format(wait.share.high)}</td></tr>
          ))}</tbody>
        </table>
      </div>
      <a className="button" href={figures.csvOf('waits', of, {})} download>{words.csv.list}</a>
      {opened && (
        <section className="one" aria-label={name(opened)}>
          <h2>{name(opened)}</h2>
          <Pages key={opened.key} of={['behind', `waited ${opened.key}`, of]} none={t.figures.none} read={(cursor) => figures.waited(of, opened.key, cursor)} row={(each) => <OrderRow key={each.orderId} order={each} />} />
        </section>
      )}
    </figure>
  );
}
