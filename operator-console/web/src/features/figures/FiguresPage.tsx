import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { figures, type Asked, type CallsCounted, type Grouping, type Limits, type OrdersCounted, type Unstaffed } from '../../api/figures';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { deskNow } from '../../ui/clock';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { Bars } from './Bars';
import { BehindIt } from './BehindIt';
import { Cards, type Behind } from './Cards';
import { Cases } from './Cases';
import { LateCases } from './LateCases';
import { Speed } from './Speed';
import { Staff } from './Staff';
import { callBars, contactBars, daysBack, orderBars, summed, timeBars } from './sums';
import { Waits } from './Waits';

const READ_MS = 60_000;
const TABS = ['SUMS', 'CASES', 'WAITS', 'STAFF'] as const;
const GROUPS: Grouping[] = ['HOUR', 'DAY', 'OPERATOR', 'CHANNEL', 'SHOP'];
const DAYS = [1, 7, 30] as const;

/** What is shown, as it stands in the address. */
export interface Shown {
  shop?: string;
  days?: string;
  by?: string;
  tab?: string;
  open?: string;
  /** The group whose list is open; all of them, without. */
  key?: string;
}

/** What the desk achieved: pictures over tables, and each figure opens what it counts (R040, R065, R071, R077). */
export function FiguresPage({ shown, onShow }: { shown: Shown; onShow: (shown: Shown) => void }) {
  const { t } = useText();
  const { me, shops } = useSession();
  const navigate = useNavigate();
  const shop = me.shops.find((each) => each === shown.shop);
  const days = DAYS.find((each) => String(each) === shown.days) ?? 1;
  const tab = TABS.find((each) => each === shown.tab) ?? 'SUMS';
  const zone = shops[shop ?? me.shops[0] ?? '']?.zone ?? 'Europe/Moscow';
  const minute = Math.floor(deskNow() / READ_MS) * READ_MS;
  const of = useMemo<Asked>(() => ({ shop, from: daysBack(minute, days, zone), to: new Date(minute + READ_MS).toISOString() }), [shop, minute, days, zone]);
  const now: Shown = { ...(shop && { shop }), days: String(days), ...(shown.by && { by: shown.by }), tab };
  useKeys({ Escape: () => (shown.open ? onShow(now) : void navigate({ to: '/' })) });
  return (
    <section className="folder" aria-label={t.figures.title}>
      <header>
        <h1>{t.figures.title}</h1>
        {me.shops.length > 1 && (
          <label>{t.figures.shop}
            <select value={shop ?? ''} onChange={(event) => onShow({ days: String(days), tab, ...(shown.by && { by: shown.by }), ...(event.target.value && { shop: event.target.value }) })}>
              <option value="">{t.figures.everyShop}</option>
              {me.shops.map((each) => <option key={each} value={each}>{each}</option>)}
            </select>
          </label>
        )}
        <div className="actions" role="group" aria-label={t.figures.period}>
          {DAYS.map((each) => <button key={each} type="button" aria-pressed={each === days} onClick={() => onShow({ ...now, days: String(each) })}>{t.figures.days[each]}</button>)}
        </div>
      </header>
      <LateCases shop={shop} />
      <div className="tabs" role="tablist">
        {TABS.map((each) => <button key={each} type="button" role="tab" aria-selected={tab === each} onClick={() => onShow({ ...now, tab: each })}>{t.figures.tabs[each]}</button>)}
      </div>
      {tab === 'SUMS' && <Sums of={of} zone={zone} days={days} shown={shown} onShow={(next) => onShow({ ...now, ...next })} />}
      {tab === 'CASES' && <Cases of={of} shown={shown} onShow={(next) => onShow({ ...(shop && { shop }), days: String(days), tab, ...next })} />}
      {tab === 'WAITS' && <Waited of={of} />}
      {tab === 'STAFF' && <Staff of={of} zone={zone} />}
    </section>
  );
}

function Sums({ of, zone, days, shown, onShow }: { of: Asked; zone: string; days: number; shown: Shown; onShow: (next: Shown) => void }) {
  const { t } = useText();
  const by = GROUPS.find((each) => each === shown.by) ?? 'HOUR';
  const keep = { refetchInterval: READ_MS, placeholderData: keepPreviousData };
  const orders = useQuery({ queryKey: ['figures', of, by], queryFn: () => figures.orders(of, by), ...keep });
  const calls = useQuery({ queryKey: ['call-figures', of, by], queryFn: () => figures.calls(of, by), ...keep });
  const unstaffed = useQuery({ queryKey: ['unstaffed', of], queryFn: () => figures.unstaffed(of), ...keep });
  const absent = useQuery({
    queryKey: ['absent', of.shop, of.from, days], enabled: of.shop !== undefined && days <= 7,
    queryFn: () => figures.absent(of.shop, new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(of.from)), days),
  });
  const sums = useMemo(() => summed(orders.data?.rows ?? [], calls.data?.rows ?? []), [orders.data, calls.data]);
  const open = t.figures.lists[shown.open as Behind] ? (shown.open as Behind) : undefined;
  const slice = shown.key === undefined ? undefined : { by, key: shown.key };
  const name = useGroupName(by, of.shop);
  const failed = orders.error ?? calls.error ?? unstaffed.error;
  const csv = figures.csv(of, by);
  return (
    <>
      {failed ? <ProblemNotice error={failed} t={t} action={<button type="button" onClick={() => { void orders.refetch(); void calls.refetch(); void unstaffed.refetch(); }}>{t.problems.retry}</button>} /> : null}
      <div className={`sums ${open ? 'opened' : ''}`}>
        <Cards sums={sums} limits={orders.data?.limits} absent={absent.data} unstaffed={unstaffed.data ?? []} open={open} onOpen={(behind) => onShow(behind === open ? { by } : { by, open: behind })} />
        {open ? <BehindIt key={`${open} ${shown.key}`} of={of} behind={open} slice={slice} group={slice && name(slice.key)} unstaffed={unstaffed.data ?? []} onClose={() => onShow({ by })} /> : null}
      </div>
      <div className="actions">
        <div className="actions" role="group" aria-label={t.figures.by}>
          {GROUPS.map((each) => <button key={each} type="button" aria-pressed={each === by} onClick={() => onShow({ by: each, ...(open && shown.key === undefined && { open }) })}>{t.figures.groups[each]}</button>)}
        </div>
        <a className="button" href={csv.orders} download>{t.figures.csv.orders}</a>
        <a className="button" href={csv.calls} download>{t.figures.csv.calls}</a>
      </div>
      <Pictures orders={orders.data?.rows ?? []} calls={calls.data?.rows ?? []} limits={orders.data?.limits} unstaffed={unstaffed.data ?? []} name={name} onOpen={(behind, key) => onShow({ by, open: behind, key })} />
      <Speed orders={orders.data?.rows ?? []} calls={calls.data?.rows ?? []} name={name} onOpen={(behind, key) => onShow({ by, open: behind, key })} />
    </>
  );
}

const CONTACT: OrdersCounted[] = ['IN_TARGET', 'IN_LIMIT_ONLY', 'BREACHED', 'UNDECIDED'];
const ORDERS: OrdersCounted[] = ['CONFIRMED', 'CANCELLED', 'EXPIRED', 'OPEN'];
const TIME: Behind[] = ['PLACED', 'APART_FROM_ORDERS', 'CHATS'];
const CALLS: CallsCounted[] = ['ANSWERED', 'REACHED_SINCE', 'NOT_TALKED_WITH'];

/** A group's key in words: the one of nobody, a channel, a person of any of the shops. */
function useGroupName(by: Grouping, shop: string | undefined): (key: string) => string {
  const { t } = useText();
  const { me } = useSession();
  const person = usePersonName();
  const channels: Record<string, string> = t.figures.channels;
  const anyShops = (key: string) => (shop === undefined ? me.shops : [shop]).map((each) => person(each, key)).find((name) => name !== key) ?? key;
  return (key) => (key === '' ? t.figures.nobody : by === 'CHANNEL' ? channels[key] ?? key : by === 'OPERATOR' ? anyShops(key) : key);
}

function Pictures({ orders, calls, limits, unstaffed, name, onOpen }: {
  orders: Parameters<typeof contactBars>[0]; calls: Parameters<typeof callBars>[0]; limits: Limits | undefined; unstaffed: Unstaffed[]; name: (key: string) => string; onOpen: (behind: Behind, key: string) => void;
}) {
  const { t } = useText();
  const words = t.figures;
  const contact = contactBars(orders);
  const placed = orderBars(orders);
  const opening = (lists: Behind[]) => (key: string, part: number) => { const list = lists[part]; if (list) onOpen(list, key); };
  return (
    <div className="pictures">
      {contact.length === 0 ? <p className="empty">{words.empty}</p> : <Bars title={words.pictures.contact} parts={words.contactParts(limits?.targetMinutes, limits?.breachMinutes)} bars={contact} name={name} onOpen={opening(CONTACT as Behind[])} />}
      {placed.length > 0 && <Bars title={words.pictures.orders} parts={words.parts.orders} bars={placed} name={name} tones={['good', 'bad', 'middling', 'open']} onOpen={opening(ORDERS as Behind[])} />}
      {calls.length === 0 ? <p className="empty">{words.quiet}</p> : <Bars title={words.pictures.calls} parts={words.parts.calls} bars={callBars(calls)} name={name} onOpen={opening(CALLS)} />}
      <Bars title={words.pictures.time} parts={words.parts.time} bars={timeBars(orders, calls)} name={name} tones={['good', 'other', 'open']} onOpen={opening(TIME)} />
      <Alone unstaffed={unstaffed} />
    </div>
  );
}

/** In which hours of the day nobody was there, of each shop on its own clock. */
function Alone({ unstaffed }: { unstaffed: Unstaffed[] }) {
  const { t } = useText();
  return unstaffed.filter((shop) => shop.unstaffedSeconds > 0).map((shop) => {
    const bars = shop.hours.map((hour) => ({ key: String(hour.hour).padStart(2, '0'), parts: [Math.round((hour.openSeconds - hour.unstaffedSeconds) / 60), Math.round(hour.unstaffedSeconds / 60)] }));
    return <Bars key={shop.shop} title={`${t.figures.pictures.alone} · ${shop.shop}`} parts={t.figures.parts.alone} bars={bars} name={(key) => key} tones={['good', 'bad']} />;
  });
}

function Waited({ of }: { of: Asked }) {
  const { t } = useText();
  const waits = useQuery({ queryKey: ['waits', of], queryFn: () => figures.waits(of) });
  return <>{waits.error ? <ProblemNotice error={waits.error} t={t} /> : null}{waits.data && <Waits waits={waits.data} of={of} />}</>;
}
