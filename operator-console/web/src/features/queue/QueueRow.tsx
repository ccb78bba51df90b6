import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { Standing } from '../../api/types';
import { useText } from '../../app/language';
import { useNow } from '../../ui/clock';
import { clockSoon, span } from '../../ui/format';
import { urgency } from '../../ui/urgency';

/** One order: how urgent, which, and why; a mark in its shop's colour. */
export const QueueRow = memo(function QueueRow({ item, colour, zone, selected }: {
  item: Standing;
  colour: string;
  zone: string;
  selected: boolean;
}) {
  const { t } = useText();
  const now = useNow();
  const held = item.heldUntil !== undefined && Date.parse(item.heldUntil) > now;
  return (
    <Link
      to="/case/$id"
      params={{ id: item.id }}
      className={`row ${urgency(item.times, now)} ${held ? 'held' : ''}`}
      aria-current={selected ? 'true' : undefined}
    >
      <span className="mark" ref={(mark) => mark?.style.setProperty('--brand', colour)} aria-hidden="true" />
      <Countdown item={item} now={now} zone={zone} />
      <span className="what">
        <b>{item.number ? t.queue.number(item.number) : t.queue.unknown}</b>
        {held && <em>{t.queue.held}</em>}
        <small title={item.reason}>{item.reason}</small>
      </span>
    </Link>
  );
});

function Countdown({ item, now, zone }: { item: Standing; now: number; zone: string }) {
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
