import type { Head, Standing, TaskPage } from '../../api/types';

export type Owner = 'confirmation' | 'callback';

/** One piece of work in the one ranked queue, whoever owns it. */
export interface Row {
  owner: Owner;
  id: string;
  shop: string;
  queue: string | undefined;
  /** What it is called for: an order, or one of the reasons to call somebody back. */
  kind: string;
  number: string | undefined;
  customer: string | undefined;
  reason: string | undefined;
  position: Head | undefined;
  times: Standing['times'];
  tags: string[];
  heldBy: string | undefined;
  heldUntil: string | undefined;
}

export interface RowPage {
  items: Row[];
  nextCursor?: string | undefined;
}

export const ORDER = 'ORDER';

export function ofOrder(item: Standing): Row {
  return {
    owner: 'confirmation', id: item.id, shop: item.shop, queue: item.queue, kind: ORDER, number: item.number,
    customer: item.customer, reason: item.reason, position: item.position, times: item.times, tags: item.tags,
    heldBy: item.heldBy, heldUntil: item.heldUntil,
  };
}

export function ofTask(item: TaskPage['items'][number]): Row {
  return {
    owner: 'callback', id: item.id, shop: item.shop, queue: 'CALL', kind: item.kind, number: undefined, customer: item.customer,
    reason: item.reason, position: item.position, times: item.times, tags: [], heldBy: item.heldBy, heldUntil: item.heldUntil,
  };
}

const text = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** The order of work, the same as in the services: class, rank, trigger, id. What has no position comes last. */
export function inOrder(one: Row, other: Row): number {
  const [a, b] = [one.position, other.position];
  if (!a || !b) return a ? -1 : b ? 1 : text(one.id, other.id);
  return (a.class ?? 0) - (b.class ?? 0) || Date.parse(a.rank) - Date.parse(b.rank)
    || Date.parse(a.trigger) - Date.parse(b.trigger) || text(a.id, b.id);
}

/**
 * Several owners' lists as one. A list that goes on is known up to its last row only: nothing behind that row is shown
 * before it has been read on.
 *
 * @returns the rows, and which lists have to be read on for more
 */
export function merged(lists: RowPage[][]): { rows: Row[]; behind: number[] } {
  const filled = lists.filter((pages) => pages.some((page) => page.items.length > 0));
  const only = filled.length === 1 ? filled[0] : undefined;
  if (only) return { rows: only.flatMap((page) => page.items), behind: only.at(-1)?.nextCursor ? [lists.indexOf(only)] : [] };
  const ends = lists.map((pages) => (pages.at(-1)?.nextCursor ? pages.at(-1)?.items.at(-1) : undefined));
  const known = ends.filter((end) => end !== undefined).sort(inOrder)[0];
  const all = filled.map((pages) => pages.flatMap((page) => page.items)).reduce(zipped, []);
  return {
    rows: known ? all.filter((row) => inOrder(row, known) <= 0) : all,
    behind: ends.flatMap((end, at) => (end && end === known ? [at] : [])),
  };
}

/** Two lists that are in order as one that is. */
function zipped(one: Row[], other: Row[]): Row[] {
  const rows: Row[] = [];
  let at = 0;
  for (const row of one) {
    for (let next = other[at]; next && inOrder(next, row) < 0; next = other[++at]) rows.push(next);
    rows.push(row);
  }
  return rows.concat(other.slice(at));
}

/** The pages with some rows where they stand now; pages that none of it touches stay the same objects. */
export function patched(pages: RowPage[], ids: Set<string>, now: Row[]): RowPage[] {
  const left = pages.map((page) => (page.items.some((row) => ids.has(row.id))
    ? { ...page, items: page.items.filter((row) => !ids.has(row.id)) } : page));
  for (const row of now) insert(left, row);
  return left;
}

function insert(pages: RowPage[], row: Row): void {
  const at = pages.findIndex((page, index) => {
    const last = page.items.at(-1);
    const ends = index === pages.length - 1 && !page.nextCursor;
    return ends || (last !== undefined && inOrder(row, last) <= 0);
  });
  const page = pages[at];
  if (!page) return; // behind what was read so far: it comes with its page
  const place = page.items.findIndex((other) => inOrder(row, other) < 0);
  const items = [...page.items];
  items.splice(place < 0 ? items.length : place, 0, row);
  pages[at] = { ...page, items };
}
