import type { CallFigures, Cost, OrderFigures } from '../../api/figures';

/** So many of so many; a share is never shown without them. */
export interface Part {
  of: number;
  all: number;
}

/** What the cards say: the groups of a page added up. */
export interface Sums {
  /** Of those whose first call was made, or was due: who was never called and is over, and whose time still runs, is in neither. */
  within30: Part;
  within60: Part;
  undecided: number;
  promises: Part;
  orderPromisesBroken: number;
  callPromisesBroken: number;
  missed: Part;
  never: number;
  hidden: number;
  rings: Part;
  ordered: Part;
  absent: Part;
  absentAtNight: Part;
  carriedOn: number;
  withoutOrder: Part;
  back: Part;
  confirmed: Part;
  /** Seconds of handling for a confirmed order; absent while there is none. */
  perConfirmed: number | undefined;
  /** What the handling of orders cost, and one confirmed order of it, by currency; of shops that have said what an hour costs. */
  costs: Cost[];
  /** Of those whose time is over: who waits still is in neither. */
  chats: Part;
  letters: Part;
  merged: number;
  byRule: number;
  talkSeconds: number;
  wrapUpSeconds: number;
  talks: number;
  wrappedUp: number;
}

/** Whether a share is above what is aimed at, in percent; without an aim or a share it is not. */
export const over = (part: Part | undefined, percent: number | undefined) =>
  part !== undefined && percent !== undefined && part.of * 100 > part.all * percent;

const total = <R>(rows: R[], of: (row: R) => number) => rows.reduce((sum, row) => sum + of(row), 0);

/** Nobody has dialled, and no limit has passed: they are over, or wait still. */
const undecidedOf = ({ contact: { owed, inTarget, targetMissed } }: OrderFigures) => owed - inTarget - targetMissed;

/** Promises count once they have ended: kept, or broken; one that was renegotiated or needed no longer is neither. */
export function summed(orders: OrderFigures[], calls: CallFigures[]): Sums {
  const inTarget = total(orders, (row) => row.contact.inTarget);
  const inLimit = total(orders, (row) => row.contact.inLimit);
  const kept = total(orders, (row) => row.promises.kept) + total(calls, (row) => row.promises.kept);
  const orderBroken = total(orders, (row) => row.promises.broken);
  const callBroken = total(calls, (row) => row.promises.broken);
  const confirmed = total(orders, (row) => row.orders.confirmed);
  const incoming = total(calls, (row) => row.incoming.calls);
  const talks = total(calls, (row) => row.talks.talks);
  const parcels = (row: OrderFigures) => [row.deliveries.reminded, row.deliveries.notReminded];
  const back = total(orders, (row) => total(parcels(row), (each) => each.cameBack));
  return {
    within30: { of: inTarget, all: inTarget + total(orders, (row) => row.contact.targetMissed) },
    within60: { of: inLimit, all: inLimit + total(orders, (row) => row.contact.breached) },
    undecided: total(orders, undecidedOf),
    promises: { of: kept, all: kept + orderBroken + callBroken },
    orderPromisesBroken: orderBroken,
    callPromisesBroken: callBroken,
    missed: { of: total(calls, (row) => row.incoming.missed), all: incoming },
    never: total(calls, (row) => row.incoming.neverReached),
    hidden: total(calls, (row) => row.incoming.hidden),
    rings: { of: total(calls, (row) => row.incoming.withinFourRings), all: incoming },
    ordered: { of: total(calls, (row) => row.owed.ordered), all: total(calls, (row) => row.owed.askedFor) },
    absent: { of: total(orders, (row) => row.orders.absentGoods), all: total(orders, (row) => row.orders.placed) },
    absentAtNight: { of: total(orders, (row) => row.orders.absentAtNight), all: total(orders, (row) => row.orders.atNight) },
    carriedOn: total(orders, (row) => row.orders.carriedOn),
    withoutOrder: { of: total(calls, (row) => row.talks.withoutOrder), all: talks },
    back: { of: back, all: back + total(orders, (row) => total(parcels(row), (each) => each.delivered)) },
    confirmed: { of: confirmed, all: total(orders, (row) => row.orders.placed) },
    perConfirmed: confirmed === 0 ? undefined : Math.floor(total(orders, (row) => row.work.handlingSeconds) / confirmed),
    costs: spent(orders),
    chats: answered(calls, (row) => row.written.chats),
    letters: answered(calls, (row) => row.written.letters),
    merged: total(orders, (row) => row.orders.merged),
    byRule: total(orders, (row) => row.orders.byRule),
    talkSeconds: total(calls, (row) => row.talks.talkSeconds),
    wrapUpSeconds: total(calls, (row) => row.talks.wrapUpSeconds),
    talks,
    wrappedUp: total(calls, (row) => row.talks.wrappedUp),
  };
}

const answered = (calls: CallFigures[], of: (row: CallFigures) => { inTime: number; late: number }): Part => {
  const inTime = total(calls, (row) => of(row).inTime);
  return { of: inTime, all: inTime + total(calls, (row) => of(row).late) };
};

/** Currencies are never added to each other. */
function spent(orders: OrderFigures[]): Cost[] {
  const costs = orders.flatMap((row) => row.work.costs);
  return [...new Set(costs.map((cost) => cost.handling.currency))].sort().map((currency) => {
    const its = costs.filter((cost) => cost.handling.currency === currency);
    const minor = total(its, (cost) => cost.handling.minor);
    const confirmed = total(its, (cost) => cost.confirmed);
    return { handling: { minor, currency }, confirmed, ...(confirmed > 0 && { perConfirmed: { minor: Math.round(minor / confirmed), currency } }) };
  });
}

/** Seconds of operators for a group: what orders took, talks apart from these, and chats (R040). */
export const workedFor = (orders: OrderFigures | undefined, calls: CallFigures | undefined): number =>
  (orders?.work.handlingSeconds ?? 0) + (calls?.talks.apartSeconds ?? 0) + (calls?.written.chatSeconds ?? 0);

/** One group's bar: parts one above the other, in the order of the legend. */
export interface Bar {
  key: string;
  parts: number[];
}

/** First contact of each group: within 30 minutes, within 60, later, and those of whom neither can be said yet. */
export const contactBars = (rows: OrderFigures[]): Bar[] =>
  rows.filter((row) => row.contact.owed > 0)
    .map((row) => ({ key: row.key, parts: [row.contact.inTarget, row.contact.targetMissed - row.contact.breached, row.contact.breached, undecidedOf(row)] }));

/** Incoming calls of each group: answered, missed and reached since, never reached (those who hide their number among them). */
export const callBars = (rows: CallFigures[]): Bar[] =>
  rows.map(({ key, incoming: { answered, missed, neverReached, hidden } }) => ({ key, parts: [answered, missed - neverReached - hidden, neverReached + hidden] }));

/** What became of each group's orders: confirmed, over without, and open. */
export const orderBars = (rows: OrderFigures[]): Bar[] =>
  rows.filter((row) => row.orders.placed > 0)
    .map(({ key, orders }) => ({ key, parts: [orders.confirmed, orders.cancelled, orders.expired, orders.open] }));

/** Operators' minutes of each group: handling of orders, talks apart from these, and chats. */
export const timeBars = (orders: OrderFigures[], calls: CallFigures[]): Bar[] => {
  const keys = [...new Set([...orders.map((row) => row.key), ...calls.map((row) => row.key)])].sort();
  const minutes = (seconds: number) => Math.round(seconds / 60);
  return keys.map((key) => {
    const its = calls.find((row) => row.key === key);
    return { key, parts: [minutes(orders.find((row) => row.key === key)?.work.handlingSeconds ?? 0), minutes(its?.talks.apartSeconds ?? 0), minutes(its?.written.chatSeconds ?? 0)] };
  });
};

/** Where a period of whole days begins in a zone, so many of them back from today. */
export function daysBack(now: number, days: number, zone: string): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(now - (days - 1) * 86_400_000));
  return midnight(day, zone).toISOString();
}

function midnight(day: string, zone: string): Date {
  const guess = new Date(`${day}T00:00:00Z`);
  const there = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(guess);
  return new Date(guess.getTime() - (Date.parse(`${there.replace(' ', 'T')}Z`) - guess.getTime()));
}
