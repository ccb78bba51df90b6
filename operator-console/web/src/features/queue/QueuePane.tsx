import { useRouter } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import type { QueueName } from '../../api/desk';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { deskNow, useNow } from '../../ui/clock';
import { clockSoon } from '../../ui/format';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { QueueRow } from './QueueRow';
import type { Row } from './rows';
import { useQueue, type Queue, type Wanted } from './useQueue';

const ROW_PX = 48;
const NAMES: QueueName[] = ['call', 'waiting', 'attention'];

export function QueuePane({ shop, selected, taking, onNext, message, counts, first }: {
  shop: string | undefined;
  selected: string | undefined;
  taking: boolean;
  onNext: (() => void) | undefined;
  message: string | undefined;
  counts: Partial<Record<QueueName, number>>;
  /** What stands before everything that is owed. */
  first?: ReactNode;
}) {
  const { t } = useText();
  const [name, setName] = useState<QueueName>('call');
  const [kind, setKind] = useState<Wanted['kind']>();
  const [tag, setTag] = useState('');
  const [free, setFree] = useState(false);
  const queue = useQueue({ queue: name, shop, tag: tag.trim() || undefined, kind });
  return (
    <nav className="queue" aria-label={t.queue.title}>
      <div className="tabs" role="tablist" aria-label={t.queue.title}>
        {NAMES.map((each) => (
          <button key={each} type="button" role="tab" aria-selected={each === name} onClick={() => setName(each)}>
            {t.queue[each]} <small>{counts[each] ?? ''}</small>
          </button>
        ))}
      </div>
      {onNext && (
        <button type="button" className="next primary" aria-keyshortcuts="J" disabled={taking} onClick={onNext}>
          <kbd aria-hidden="true">J</kbd> {taking ? t.queue.taking : t.queue.next}
        </button>
      )}
      <div className="filters">
        <select aria-label={t.queue.kind} value={kind ?? ''} onChange={(event) => setKind((event.target.value || undefined) as Wanted['kind'])}>
          <option value="">{t.queue.allKinds}</option>
          <option value="orders">{t.queue.orders}</option>
          <option value="calls">{t.queue.calls}</option>
        </select>
        <input aria-label={t.queue.tag} placeholder={t.queue.tag} value={tag} maxLength={30} onChange={(event) => setTag(event.target.value)} />
        <label className="check"><input type="checkbox" checked={free} onChange={(event) => setFree(event.target.checked)} /> {t.queue.free}</label>
      </div>
      {message && <Notice tone="info">{message}</Notice>}
      {queue.error ? (
        <ProblemNotice error={queue.error} t={t} action={
          <button type="button" onClick={queue.refetch}>{t.problems.retry}</button>} />
      ) : null}
      {queue.away.length > 0 && <Notice tone="warn">{t.queue.away(queue.away.join(', '))}</Notice>}
      {name === 'call' && first}
      <Rows queue={queue} selected={selected} free={free} />
    </nav>
  );
}

const heldNow = (row: Row, now: number) => row.heldUntil !== undefined && Date.parse(row.heldUntil) > now;

function Rows({ queue, selected, free }: { queue: Queue; selected: string | undefined; free: boolean }) {
  const { me } = useSession();
  const { items: all, goesOn, more } = queue;
  const items = useMemo(() => (free ? all.filter((row) => row.heldBy === me.id || !heldNow(row, deskNow())) : all), [all, free, me.id]);
  const { history } = useRouter();
  const open = (event: MouseEvent) => {
    const href = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : undefined;
    if (!href || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.push(href);
  };
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (goesOn && last >= items.length - 30) more();
  }, [last, items.length, goesOn, more]);

  if (queue.isPending) return <div className="rows waiting" aria-busy="true" />;
  if (items.length === 0 && !queue.error) return <Empty />;
  return (
    <>
      <Opening items={items} />
      <div className="rows" ref={scroller} role="list" tabIndex={-1} onClick={open}>
        <div className="all" ref={(box) => box?.style.setProperty('height', `${rows.getTotalSize()}px`)}>
          {shown.map((row) => {
            const item = items[row.index];
            return item && <Place key={row.key} item={item} start={row.start} selected={item.id === selected} />;
          })}
        </div>
      </div>
    </>
  );
}

/** One row at its place; while the list scrolls only rows that come into sight are drawn. */
const Place = memo(function Place({ item, start, selected }: { item: Row; start: number; selected: boolean }) {
  const { shops } = useSession();
  const settings = shops[item.shop];
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.style.setProperty('transform', `translateY(${start}px)`), [start]);
  return (
    <div role="listitem" className="place" ref={box}>
      <QueueRow item={item} colour={settings?.brand.colour ?? 'gray'} zone={settings?.zone ?? 'UTC'} selected={selected} />
    </div>
  );
});

/** Work there is, but nobody may be called yet: says when. */
const Opening = memo(function Opening({ items }: { items: Row[] }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const now = useNow();
  const first = items[0];
  const opens = useMemo(
    () => items.reduce((soonest, item) => Math.min(soonest, Date.parse(item.times?.callableFrom ?? '')), Infinity),
    [items],
  );
  if (!first || !Number.isFinite(opens) || opens <= now) return null;
  const zone = shops[first.shop]?.zone ?? 'UTC';
  return <p className="opening">{t.queue.nothingNow}. {t.queue.opensAt(clockSoon(opens, now, zone, language))}</p>;
});

function Empty() {
  const { t } = useText();
  return (
    <div className="empty">
      <b>{t.queue.empty}</b>
      <p>{t.queue.emptyHint}</p>
    </div>
  );
}
