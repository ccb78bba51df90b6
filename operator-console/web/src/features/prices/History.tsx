import type { Point, WatchedPrice } from '../../api/prices';
import { useText } from '../../app/language';
import { useNow } from '../../ui/clock';
import { money } from '../../ui/format';
import { useSupplierName } from '../../ui/useSupplierName';
import { drawing } from './curve';

const WIDTH = 320;
const HEIGHT = 110;
const STROKES = ['', '6 3', '2 3', '8 3 2 3', '1 4'];

/** What we and the others took from when to when; the dashes tell sellers apart, and the list below says the same in words. */
export function History({ shop, price, history }: { shop: string; price: WatchedPrice; history: Point[] }) {
  const name = useSupplierName(shop);
  const { t, language } = useText();
  const now = useNow();
  if (history.length === 0) return null;
  const floor = price.floor?.minor;
  const drawn = drawing(history, now, WIDTH, HEIGHT, floor === undefined ? [] : [floor]);
  const sum = (minor: number) => money({ minor, currency: history[0]?.price.currency ?? 'RUB' }, language);
  return (
    <figure className="curve">
      <svg viewBox={`0 -12 ${WIDTH} ${HEIGHT + 24}`} role="img" aria-label={t.prices.drawn(drawn.curves.length)}>
        <text x="0" y="-3">{sum(drawn.highest)}</text>
        <text x="0" y={HEIGHT + 10}>{sum(drawn.lowest)}</text>
        {floor !== undefined && <path className="floor" d={`M0 ${drawn.y(floor)}H${WIDTH}`} />}
        {drawn.curves.map((each, at) => (
          <path key={each.competitor ?? ''} className={each.competitor === undefined ? 'own' : ''} d={each.path} strokeDasharray={dashes(each.competitor, at)} />
        ))}
      </svg>
      <figcaption>
        {drawn.curves.map((each, at) => <span key={each.competitor ?? ''}><svg className="sample" aria-hidden="true" viewBox="0 0 24 4"><path className={each.competitor === undefined ? 'own' : ''} d="M0 2H24" strokeDasharray={dashes(each.competitor, at)} /></svg> {each.competitor === undefined ? t.prices.us : name(each.competitor)}: {money(each.last.price, language)}</span>)}
        {floor !== undefined && <span className="late">{t.prices.floor}: {sum(floor)}</span>}
      </figcaption>
    </figure>
  );
}

function dashes(competitor: string | undefined, at: number): string | undefined {
  return STROKES[competitor === undefined ? 0 : 1 + (at % (STROKES.length - 1))];
}
