import { expect, it } from 'vitest';
import { inOrder, merged, patched, type Row, type RowPage } from './rows';

const row = (id: string, minute: number, change: Partial<Row> = {}): Row => ({
  owner: 'confirmation', id, shop: 'tribuna', queue: 'CALL', kind: 'ORDER', number: id, customer: undefined, reason: undefined,
  position: { class: 2, rank: new Date(minute * 60_000).toISOString(), trigger: '2026-11-22T09:00:00Z', id },
  times: undefined, tags: [], heldBy: undefined, heldUntil: undefined, ...change,
});
const ids = (pages: RowPage[]) => pages.map((page) => page.items.map((each) => each.id).join(''));

it('is class, then rank, then trigger, then id', () => {
  const first = row('z', 50);
  first.position = { class: 1, rank: '2026-11-22T12:00:00Z', trigger: '2026-11-22T09:00:00Z', id: 'z' };
  expect([row('b', 2), row('a', 2), first, row('c', 1)].sort(inOrder).map((each) => each.id)).toEqual(['z', 'c', 'a', 'b']);
});

it('shows nothing of one list behind what is known of the other', () => {
  const orders: RowPage[] = [{ items: [row('a', 1), row('d', 4)], nextCursor: 'more' }];
  const calls: RowPage[] = [{ items: [row('b', 2), row('e', 5)] }];
  expect(merged([orders, calls]).rows.map((each) => each.id)).toEqual(['a', 'b', 'd']);
  expect(merged([orders, calls]).behind).toEqual([0]);
  expect(merged([[{ items: [row('a', 1)] }], calls]).behind).toEqual([]);
});

it('shows one list alone while the other is away', () => {
  expect(merged([[{ items: [row('a', 1)] }], []]).rows).toHaveLength(1);
});

it('moves a row to where it stands now, and leaves other pages as they are', () => {
  const pages: RowPage[] = [{ items: [row('a', 1), row('b', 2)], nextCursor: '1' }, { items: [row('c', 3), row('d', 4)], nextCursor: '2' }];
  const next = patched(pages, new Set(['a']), [row('a', 3.5)]);
  expect(ids(next)).toEqual(['b', 'cad']);
  expect(patched(pages, new Set(['d']), [])[0]).toBe(pages[0]);
});

it('leaves out what stands behind the part that was read, and adds it where all was read', () => {
  expect(ids(patched([{ items: [row('a', 1)], nextCursor: 'more' }], new Set(['z']), [row('z', 9)]))).toEqual(['a']);
  expect(ids(patched([{ items: [row('a', 1)] }], new Set(['z']), [row('z', 9)]))).toEqual(['az']);
  expect(ids(patched([{ items: [] }], new Set(['z']), [row('z', 9)]))).toEqual(['z']);
});
