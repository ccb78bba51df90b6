import { useNavigate } from '@tanstack/react-router';
import type { OrderView } from '../../api/types';
import { chaptersOf } from '../../features/settings/differences';
import { money, phone } from '../../ui/format';
import type { Bound } from '../../ui/keys';
import { wanted } from '../../ui/wantedOrders';
import { doesOf, signOf } from '../keyWords';
import { useText } from '../language';
import { usePages } from '../pages';
import { useFilters } from '../saved/Saved';
import { useMaySee, useSession } from '../session';
import { useTour } from '../tour/useTour';
import { best } from './matching';
import { useOrders } from './useOrders';

/** One line of the palette. */
export interface Option {
  id: string;
  name: string;
  /** By which it is found too, without being read. */
  also?: string;
  hint?: string | undefined;
  sign?: string;
  go: () => void;
}

export interface Group {
  name: string;
  options: Option[];
}

const SHOWN = 7;

/** What the palette offers for what is typed, as far as one's roles reach: the open page's keys, pages, orders, shops. */
export function useOptions(typed: string, bound: Bound[], { shop, onShop }: { shop: string | undefined; onShop: (shop: string) => void }) {
  const { t, language, change } = useText();
  const navigate = useNavigate();
  const { me, shops } = useSession();
  const { queues, handles, works, arranges } = useMaySee();
  const pages = usePages();
  const [filters] = useFilters();
  const tour = useTour();
  const searches = queues || handles;
  const q = typed.trim();
  const search = useOrders(typed, shop, searches);
  const here: Option[] = bound.flatMap((key) => {
    const does = key.does ?? doesOf(t.keys, key.place, key.name);
    const name = does && does.slice(0, 1).toUpperCase() + does.slice(1);
    return name === undefined || key.name === 'Mod+KeyK' ? [] : [{ id: `key-${key.place}-${key.name}`, name, hint: key.why, sign: signOf(t.keys, key.name), go: key.press }];
  });
  const everywhere: Option[] = [
    ...pages.map(({ to, name }) => ({ id: `page-${to}`, name, go: () => void navigate({ to }) })),
    ...filters.map(({ name, list, search: kept }) => ({ id: `filter-${list}-${name}`, name, hint: t.saved.title, go: () => void navigate({ to: list, search: kept as never }) })),
    { id: 'page-/', name: t.frame.queue, go: () => void navigate({ to: '/' }) },
    ...(me.roles.includes('admin') ? [{ id: 'page-/style', name: t.style.open, go: () => void navigate({ to: '/style' }) }] : []),
    ...(works ? [{ id: 'tour', name: t.tour.again, go: tour.start }] : []),
    { id: 'language', name: t.frame.language, also: 'язык language', go: () => change(language === 'ru' ? 'en' : 'ru') },
  ];
  const ofShops: Option[] = me.shops.length < 2 || !queues ? [] : [
    ...me.shops.filter((each) => each !== shop).map((each) => ({ id: `shop-${each}`, name: t.palette.only(shops[each]?.brand.spokenName ?? each), also: each, go: () => onShop(each) })),
    ...(shop === undefined ? [] : [{ id: 'shop-', name: t.palette.everyShop, go: () => onShop('') }]),
  ];
  const settings: Option[] = !arranges || q === '' ? [] : me.shops.flatMap((each) => chaptersOf(me.roles).map((chapter) => ({
    id: `settings-${each}-${chapter}`, name: t.settings.chapters[chapter], also: `${t.settings.open} ${shops[each]?.brand.spokenName ?? ''} ${each}`,
    hint: me.shops.length > 1 ? shops[each]?.brand.spokenName ?? each : t.settings.open, go: () => void navigate({ to: '/settings', search: { shop: each, chapter } }),
  })));
  const open = (order: OrderView) => void (queues ? navigate({ to: '/case/$id', params: { id: order.id } }) : navigate({ to: '/orders/$id/story', params: { id: order.id } }));
  const orders: Option[] = search.orders.map((order) => ({ id: `order-${order.id}`, name: titled(order), go: () => open(order),
    hint: [order.customer.phone && phone(order.customer.phone.e164), t.search.states[order.state], money(order.totals.total, language), me.shops.length > 1 && (shops[order.shop]?.brand.spokenName ?? order.shop)].filter(Boolean).join(' · ') }));
  const first = search.orders.length === 1 ? search.orders[0] : undefined;
  const beside: Option[] = [
    ...(first ? [{ id: 'story', name: t.palette.story(first.number), go: () => void navigate({ to: '/orders/$id/story', params: { id: first.id } }) }] : []),
    ...(first && handles ? [{ id: 'cases', name: t.palette.afterSale(first.number), go: () => void navigate({ to: '/after-sale', search: { shop: first.shop, order: first.id } }) }] : []),
    ...(works && wanted(q).phone !== undefined ? [{ id: 'called', name: t.palette.called(q), go: () => void navigate({ to: '/phone', search: { phone: q, ...(shop && { shop }) } }) }] : []),
    ...(searches && q.length > 1 ? [{ id: 'all', name: t.palette.allOf(q), go: () => void navigate({ to: '/orders', search: { q, ...(shop && { shop }) } }) }] : []),
  ];
  const said = q === '' ? [...here].sort((one, other) => Number(one.hint !== undefined) - Number(other.hint !== undefined)) : best(typed, here, SHOWN);
  const groups: Group[] = [
    { name: t.palette.here, options: said },
    { name: t.palette.pages, options: best(typed, everywhere, q === '' ? everywhere.length : SHOWN) },
    { name: t.palette.shops, options: q === '' ? [] : best(typed, ofShops, SHOWN) },
    { name: t.settings.open, options: best(typed, settings, SHOWN) },
    { name: t.palette.orders, options: [...orders, ...beside] },
  ];
  return { groups: groups.filter((group) => group.options.length > 0), finding: search.finding, away: search.away };
}

function titled(order: OrderView): string {
  const { surname, given, patronymic } = order.customer.person;
  return `№ ${order.number} ${[surname, given, patronymic].filter(Boolean).join(' ')}`;
}
