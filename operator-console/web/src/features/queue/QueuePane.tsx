import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { QueueName } from '../../api/desk';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { useNow } from '../../ui/clock';
import { clockSoon } from '../../ui/format';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { QueueRow } from './QueueRow';
import { useQueue } from './useQueue';

const ROW_PX = 48;
const NAMES: QueueName[] = ['call', 'waiting', 'attention'];

export function QueuePane({ shop, selected, taking, onNext, message }: {
  shop: string | undefined;
  selected: string | undefined;
  taking: boolean;
  onNext: (() => void) | undefined;
  message: string | undefined;
}) {
  const { t } = useText();
  const [name, setName] = useState<QueueName>('call');
  const queue = useQueue(name, shop);
  return (
    <nav className="queue" aria-label={t.queue.title}>
      <div className="tabs" role="tablist" aria-label={t.queue.title}>
        {NAMES.map((each) => (
          <button key={each} type="button" role="tab" aria-selected={each === name} onClick={() => setName(each)}>
            {t.queue[each]}
            {each === name && <small>{t.queue.showing(queue.items.length, queue.hasNextPage)}</small>}
          </button>
        ))}
      </div>
      {onNext && (
        <button type="button" className="next primary" aria-keyshortcuts="J" disabled={taking} onClick={onNext}>
          <kbd aria-hidden="true">J</kbd> {taking ? t.queue.taking : t.queue.next}
        </button>
      )}
      {message && <Notice tone="info">{message}</Notice>}
      {queue.isError && (
        <ProblemNotice error={queue.error} t={t} action={
          <button type="button" onClick={() => void queue.refetch()}>{t.problems.retry}</button>} />
      )}
      <Rows queue={queue} selected={selected} />
    </nav>
  );
}

function Rows({ queue, selected }: { queue: ReturnType<typeof useQueue>; selected: string | undefined }) {
  const { shops } = useSession();
  const scroller = useRef<HTMLDivElement>(null);
  const { items, hasNextPage, isFetchingNextPage, fetchNextPage } = queue;
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= items.length - 30) void fetchNextPage();
  }, [last, items.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (queue.isPending) return <div className="rows waiting" aria-busy="true" />;
  if (items.length === 0 && !queue.isError) return <Empty />;
  return (
    <>
      <Opening items={items} />
      <div className="rows" ref={scroller} role="list" tabIndex={-1}>
      <div className="all" ref={(all) => all?.style.setProperty('height', `${rows.getTotalSize()}px`)}>
        {shown.map((row) => {
          const item = items[row.index];
          if (!item) return null;
          const settings = shops[item.shop];
          return (
            <div key={row.key} role="listitem" className="place"
              ref={(place) => place?.style.setProperty('transform', `translateY(${row.start}px)`)}>
              <QueueRow item={item} colour={settings?.brand.colour ?? 'gray'} zone={settings?.zone ?? 'UTC'}
                selected={item.id === selected} />
            </div>
          );
        })}
      </div>
      </div>
    </>
  );
}

/** Work there is, but nobody may be called yet: says when. */
function Opening({ items }: { items: ReturnType<typeof useQueue>['items'] }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const now = useNow();
  const first = items[0];
  const opens = items.reduce((soonest, item) => Math.min(soonest, Date.parse(item.times?.callableFrom ?? '')), Infinity);
  if (!first || !Number.isFinite(opens) || opens <= now) return null;
  const zone = shops[first.shop]?.zone ?? 'UTC';
  return <p className="opening">{t.queue.nothingNow}. {t.queue.opensAt(clockSoon(opens, now, zone, language))}</p>;
}

function Empty() {
  const { t } = useText();
  return (
    <div className="empty">
      <b>{t.queue.empty}</b>
      <p>{t.queue.emptyHint}</p>
    </div>
  );
}
