/** Lists whose choice stands in the address, so that it can be kept by a name. */
export const LISTS = ['/orders', '/after-sale', '/calls', '/letters'] as const;
export type List = (typeof LISTS)[number];

export interface Filter {
  name: string;
  list: List;
  search: Record<string, string>;
}

export const NAME_MAX = 40;
export const FILTERS_MAX = 30;

/** A name or a telephone is somebody's: it does not stay on a computer that several use, nor beyond his erasure. */
export const isOfAPerson = (search: object) => 'q' in search || 'phone' in search;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 200;

function isFilter(value: unknown): value is Filter {
  if (typeof value !== 'object' || value === null) return false;
  const { name, list, search } = value as Partial<Record<keyof Filter, unknown>>;
  return isText(name) && LISTS.some((each) => each === list) && typeof search === 'object' && search !== null && !isOfAPerson(search) && Object.values(search).every(isText);
}

export const areFilters = (value: unknown): value is Filter[] => Array.isArray(value) && value.length <= FILTERS_MAX && value.every(isFilter);

/** What is chosen, in an order of its own, and without what is not said. */
export function chosen(search: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(search).filter((each): each is [string, string] => each[1] !== undefined && each[1] !== '').sort(([one], [other]) => one.localeCompare(other)));
}

export const same = (one: Pick<Filter, 'list' | 'search'>, other: Pick<Filter, 'list' | 'search'>) =>
  one.list === other.list && JSON.stringify(chosen(one.search)) === JSON.stringify(chosen(other.search));

/** With this one in place of whatever had its name in its list; the oldest goes where there are too many. */
export function kept(all: Filter[], filter: Filter): Filter[] {
  return [...all.filter((each) => each.list !== filter.list || each.name !== filter.name), filter].slice(-FILTERS_MAX);
}
