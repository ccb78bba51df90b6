import { secondsOf } from '../../ui/duration';

/** A place of a document that is not as it was: a JSON pointer, and what stood and stands there. */
export interface Difference {
  pointer: string;
  before?: unknown;
  after?: unknown;
}

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const DURATION = /^P(?=\d|T\d)/;
const lasts = (value: unknown) => (typeof value === 'string' && DURATION.test(value) ? secondsOf(value) : undefined);

/** As shop-service tells them: objects by their fields, lists as a whole. */
export function differences(before: unknown, after: unknown, pointer = ''): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after) || (lasts(before) !== undefined && lasts(before) === lasts(after))) return [];
  if (!isObject(before) || !isObject(after)) return [{ pointer, before, after }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => differences(before[name], after[name], `${pointer}/${escaped(name)}`));
}

/** As a service sends it: each value as JSON, which of a long one is only the beginning. */
export function told({ pointer, before, after }: { pointer: string; before?: string; after?: string }): Difference {
  return { pointer, ...(before !== undefined && { before: parsed(before) }), ...(after !== undefined && { after: parsed(after) }) };
}

function parsed(json: string): unknown {
  return json.endsWith('…') ? json.replace(/^"/, '').replaceAll('\\n', ' ') : (JSON.parse(json) as unknown);
}

/** What both changed of what there was: mine where both changed the same place. */
export function merged<T>(base: T, mine: T, theirs: T): T {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  if (same(base, mine)) return theirs;
  if (same(base, theirs) || !isObject(base) || !isObject(mine) || !isObject(theirs)) return mine;
  const parts = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].map((name) => [name, merged<unknown>(base[name], mine[name], theirs[name])]);
  return Object.fromEntries(parts.filter(([, value]) => value !== undefined)) as T;
}

export const CHAPTERS = ['brand', 'hours', 'limits', 'retries', 'delivery', 'alike', 'elsewhere', 'changes'] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** Those that one's roles open: the rule of duplicates is shown to who works with orders. */
export function chaptersOf(roles: string[]): Chapter[] {
  return CHAPTERS.filter((each) => each !== 'alike' || roles.some((role) => role === 'senior' || role === 'manager'));
}

const OF: [string, Chapter][] = [['/window', 'hours'], ['/limits', 'limits'], ['/retries', 'retries'], ['/tariffs', 'delivery'], ['/delivery', 'delivery']];

/** Where on the page a place of the document is set. */
export function chapterOf(pointer: string): Chapter {
  return OF.find(([start]) => pointer === start || pointer.startsWith(`${start}/`))?.[1] ?? 'brand';
}
