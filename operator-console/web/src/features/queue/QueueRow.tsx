import { memo } from 'react';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { useNow } from '../../ui/clock';
import { clockSoon, span } from '../../ui/format';
import { urgency } from '../../ui/urgency';
import { ORDER, type Row } from './rows';

/**
 * One piece of work: how urgent, who, which, why, and who is at it; a mark in its shop's colour.
 * A plain link, which the list leads on: a router's link in each row costs a frame while thousands scroll by.
 */
export const QueueRow = memo(function QueueRow({ item, colour, zone, selected }: {
  item: Row;
  colour: string;
  zone: string;
  selected: boolean;
}) {
  const { t } = useText();
  const { me } = useSession();
  const now = useNow();
  const name = usePersonName();
  const held = item.heldBy !== undefined && item.heldUntil !== undefined && Date.parse(item.heldUntil) > now;
  return (
    <a
      href={`/${item.owner === 'confirmation' ? 'case' : 'task'}/${item.id}`}
      className={`row ${urgency(item.times, now)} ${held ? 'held' : ''}`}
      aria-current={selected ? 'true' : undefined}
    >
      <span className="mark" ref={(mark) => mark?.style.setProperty('--brand', colour)} aria-hidden="true" />
      <Countdown item={item} now={now} zone={zone} />
      <span className="what">
        <b>{title(item, t)}</b>
        <span className="customer">{item.customer ?? ''}</span>
        <small title={item.reason}>
          {held && item.heldBy ? <em>{item.heldBy === me.id ? t.queue.mine : name(item.shop, item.heldBy)}</em> : null}
          {item.tags.map((tag) => <i key={tag}>{tag}</i>)}
          {item.reason}
        </small>
      </span>
    </a>
  );
});

function title(item: Row, t: ReturnType<typeof useText>['t']): string {
  if (item.kind === ORDER) return item.number ? t.queue.number(item.number) : t.queue.unknown;
  const kinds: Record<string, string> = t.kinds;
  return kinds[item.kind] ?? item.kind;
}

function Countdown({ item, now, zone }: { item: Row; now: number; zone: string }) {
  const { t, language } = useText();
  if (!item.times) return <time className="count">—</time>;
  const how = urgency(item.times, now);
  if (how === 'closed') {
    return <time className="count">{t.queue.opens(clockSoon(item.times.callableFrom, now, zone, language))}</time>;
  }
  const rest = Date.parse(item.times.callBy) - now;
  const text = span(rest, t.units);
  const said = rest < 0 ? t.queue.lateBy(text) : t.queue.left(text);
  return (
    <time className="count" dateTime={item.times.callBy} title={said}>
      <span className="hidden">{said}{how === 'breach' ? `, ${t.queue.breach}` : ''}</span>
      <span aria-hidden="true">{rest < 0 ? `−${text}` : text}</span>
    </time>
  );
}
