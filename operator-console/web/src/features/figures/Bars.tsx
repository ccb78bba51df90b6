import { useText } from '../../app/language';
import type { Bar } from './sums';

const WIDTH = 480;
const HEIGHT = 120;
const TONES = ['good', 'middling', 'bad', 'open'];

/** Groups beside each other, each a bar of its parts; the table under it says the same in numbers, each of which opens what it counts. */
export function Bars({ title, parts, bars, name, tones = TONES, onOpen }: {
  title: string; parts: readonly string[]; bars: Bar[]; name: (key: string) => string; tones?: readonly string[]; onOpen?: (key: string, part: number) => void;
}) {
  const { t } = useText();
  const most = Math.max(1, ...bars.map((bar) => bar.parts.reduce((sum, part) => sum + part, 0)));
  const step = WIDTH / Math.max(1, bars.length);
  const tone = (at: number) => tones[at] ?? 'other';
  return (
    <figure className="bars">
      <figcaption><b>{title}</b>{parts.map((part, at) => <span key={part}><i aria-hidden="true" className={tone(at)} />{part}</span>)}</figcaption>
      <svg viewBox={`0 -14 ${WIDTH} ${HEIGHT + 32}`} role="img" aria-label={`${title}: ${parts.join(', ')}`}>
        <text x="0" y="-4">{most}</text>
        <path className="ground" d={`M0 ${HEIGHT}H${WIDTH}`} />
        {bars.map((bar, at) => <Stack key={bar.key} bar={bar} x={at * step} width={step} most={most} tone={tone} name={name(bar.key)} labelled={bars.length <= 12 || at % 3 === 0} />)}
      </svg>
      <details>
        <summary>{t.figures.numbers}</summary>
        <div className="wide" tabIndex={0} role="region" aria-label={title}>
          <table className="hours">
            <thead><tr><th scope="col">{t.figures.group}</th>{parts.map((part) => <th key={part} scope="col">{part}</th>)}</tr></thead>
            <tbody>{bars.map((bar) => <tr key={bar.key}><th scope="row">{name(bar.key)}</th>{bar.parts.map((part, at) => <td key={parts[at]}>{onOpen && part > 0 ? <button type="button" className="count" onClick={() => onOpen(bar.key, at)}>{part}</button> : part}</td>)}</tr>)}</tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

function Stack({ bar, x, width, most, tone, name, labelled }: { bar: Bar; x: number; width: number; most: number; tone: (at: number) => string; name: string; labelled: boolean }) {
  const room = Math.min(6, width * 0.15);
  const high = (part: number) => (part / most) * HEIGHT;
  return (
    <g>
      {bar.parts.map((part, at) => {
        const below = bar.parts.slice(0, at).reduce((sum, each) => sum + each, 0);
        return part > 0 && <rect key={tone(at)} className={tone(at)} x={x + room} width={Math.max(1, Math.min(48, width - 2 * room))} y={HEIGHT - high(below) - high(part)} height={high(part)} />;
      })}
      {labelled && <text x={x + room} y={HEIGHT + 12}>{name.slice(0, Math.max(3, Math.floor(width / 6)))}</text>}
    </g>
  );
}
