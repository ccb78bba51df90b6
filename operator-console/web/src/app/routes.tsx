import { Navigate, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { Shown as CasesShown } from '../features/aftersale/CasesPage';
import { CasePage } from '../features/case/CasePage';
import { PanePage } from '../features/case/PanePage';
import { ChatPane } from '../features/chat/ChatPane';
import type { Shown as FiguresShown } from '../features/figures/FiguresPage';
import type { Shown as LettersShown } from '../features/letters/LettersPage';
import type { Shown as PricesShown } from '../features/prices/PricesPage';
import type { Shown as QualityShown } from '../features/quality/QualityPage';
import type { Shown as StockShown } from '../features/stock/StockPage';
import type { Shown as SuppliersShown } from '../features/suppliers/SuppliersPage';
import { FloorPage } from '../features/floor/FloorPage';
import { SearchPage } from '../features/orders/SearchPage';
import { PhoneOrderPage } from '../features/phone/PhoneOrderPage';
import { StoryPage } from '../features/story/StoryPage';
import { TaskPage } from '../features/task/TaskPage';
import { WallPage } from '../features/wall/WallPage';
import { useText } from './language';
import { root, said } from './root';
import { useMaySee, useSession } from './session';
import { TourOffer } from './tour/Tour';
import { engaged, erased, halted, ledger, regulated, scripted, settled, styled } from './writtenRoutes';

const LettersPage = lazyRouteComponent(() => import('../features/letters/LettersPage'), 'LettersPage');
const CasesPage = lazyRouteComponent(() => import('../features/aftersale/CasesPage'), 'CasesPage');
const SuppliersPage = lazyRouteComponent(() => import('../features/suppliers/SuppliersPage'), 'SuppliersPage');
const PricesPage = lazyRouteComponent(() => import('../features/prices/PricesPage'), 'PricesPage');
const StockPage = lazyRouteComponent(() => import('../features/stock/StockPage'), 'StockPage');
const FiguresPage = lazyRouteComponent(() => import('../features/figures/FiguresPage'), 'FiguresPage');
const QualityPage = lazyRouteComponent(() => import('../features/quality/QualityPage'), 'QualityPage');
const AddresseePage = lazyRouteComponent(() => import('../features/addressee/AddresseePage'), 'AddresseePage');

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: function Home() {
    const { t } = useText();
    const { me } = useSession();
    const { queues, handles, works } = useMaySee();
    if (!queues) return <Navigate to={me.roles.includes('warehouse') ? '/warehouse' : handles ? '/after-sale' : '/suppliers'} />;
    return <div className="empty big"><p>{t.case.choose}</p>{works && <TourOffer />}</div>;
  },
});

const work = createRoute({
  getParentRoute: () => root,
  path: '/case/$id',
  component: function Work() {
    const { id } = work.useParams();
    return <CasePage key={id} id={id} />;
  },
});

/** What is searched is in the address: a search can be sent to a colleague. */
const orders = createRoute({
  getParentRoute: () => root,
  path: '/orders',
  validateSearch: (search: Record<string, unknown>): { q?: string; shop?: string } => ({
    ...(typeof search.q === 'string' || typeof search.q === 'number' ? { q: String(search.q).slice(0, 100) } : {}),
    ...(typeof search.shop === 'string' ? { shop: search.shop } : {}),
  }),
  component: function Orders() {
    const search = orders.useSearch();
    const navigate = orders.useNavigate();
    return <SearchPage q={search.q ?? ''} shop={search.shop}
      onSearch={(q, shop) => void navigate({ search: { ...(q && { q }), ...(shop && { shop }) }, replace: true })} />;
  },
});

const story = createRoute({
  getParentRoute: () => root, path: '/orders/$id/story',
  component: function Told() {
    return <StoryPage id={story.useParams().id} />;
  },
});

const floor = createRoute({ getParentRoute: () => root, path: '/floor', component: FloorPage });

/** What managers open now and then is fetched when they do: an operator's first page is the lighter for it. */
const codes = createRoute({ getParentRoute: () => root, path: '/codes', component: lazyRouteComponent(() => import('../features/codes/CodesPage'), 'CodesPage') });
const spared = createRoute({ getParentRoute: () => root, path: '/without-calls', component: lazyRouteComponent(() => import('../features/intake/IntakePage'), 'IntakePage') });
const texts = createRoute({ getParentRoute: () => root, path: '/texts', component: lazyRouteComponent(() => import('../features/texts/TextsPage'), 'TextsPage') });
const routing = createRoute({ getParentRoute: () => root, path: '/routing', component: lazyRouteComponent(() => import('../features/routing/RoutingPage'), 'RoutingPage') });

/** Which letter is open is in the address, so that it can be sent to a colleague; so it is of cases. */
const letters = createRoute({
  getParentRoute: () => root, path: '/letters',
  validateSearch: (search: Record<string, unknown>): LettersShown => said(search, ['shop', 'kind', 'letter']),
  component: function Read() {
    const navigate = letters.useNavigate();
    return <LettersPage shown={letters.useSearch()} onShow={(shown) => void navigate({ search: shown })} />;
  },
});

const afterSale = createRoute({
  getParentRoute: () => root, path: '/after-sale',
  validateSearch: (search: Record<string, unknown>): CasesShown => said(search, ['shop', 'stage', 'order', 'case', 'view']),
  component: function Handled() {
    const navigate = afterSale.useNavigate();
    return <CasesPage shown={afterSale.useSearch()} onShow={(shown) => void navigate({ search: shown })} />;
  },
});

const suppliers = createRoute({
  getParentRoute: () => root, path: '/suppliers',
  validateSearch: (search: Record<string, unknown>): SuppliersShown => said(search, ['shop', 'supplier']),
  component: function Supplied() {
    const navigate = suppliers.useNavigate();
    return <SuppliersPage shown={suppliers.useSearch()} onShow={(shown) => void navigate({ search: shown })} />;
  },
});


const stocked = createRoute({
  getParentRoute: () => root, path: '/stock',
  validateSearch: (search: Record<string, unknown>): StockShown => said(search, ['shop', 'tab', 'sku']),
  component: function Stocked() {
    const navigate = stocked.useNavigate();
    return <StockPage shown={stocked.useSearch()} onShow={(shown) => void navigate({ search: shown })} />;
  },
});

const priced = createRoute({
  getParentRoute: () => root, path: '/prices',
  validateSearch: (search: Record<string, unknown>): PricesShown => said(search, ['shop', 'which', 'sku']),
  component: function Priced() {
    const navigate = priced.useNavigate();
    return <PricesPage shown={priced.useSearch()} onShow={(shown) => void navigate({ search: shown })} />;
  },
});

const counted = createRoute({
  getParentRoute: () => root, path: '/figures',
  validateSearch: (search: Record<string, unknown>): FiguresShown => said(search, ['shop', 'days', 'by', 'tab', 'open', 'key']),
  component: function Counted() {
    const navigate = counted.useNavigate();
    return <FiguresPage shown={counted.useSearch()} onShow={(search) => void navigate({ search })} />;
  },
});

const judged = createRoute({
  getParentRoute: () => root, path: '/quality',
  validateSearch: (search: Record<string, unknown>): QualityShown => said(search, ['shop', 'tab', 'call', 'review']),
  component: function Judged() {
    const navigate = judged.useNavigate();
    return <QualityPage shown={judged.useSearch()} onShow={(shown) => void navigate({ search: shown })} />;
  },
});

const warehouse = createRoute({ getParentRoute: () => root, path: '/warehouse', component: lazyRouteComponent(() => import('../features/warehouse/WarehousePage'), 'WarehousePage') });

const addressee = createRoute({
  getParentRoute: () => root, path: '/orders/$id/name',
  validateSearch: (search: Record<string, unknown>): { shop?: string } => said(search, ['shop']),
  component: function Named() {
    const { id } = addressee.useParams();
    return <AddresseePage key={id} id={id} shop={addressee.useSearch().shop} />;
  },
});

const wall = createRoute({ getParentRoute: () => root, path: '/wall', component: WallPage });

const task = createRoute({
  getParentRoute: () => root, path: '/task/$id',
  component: function Owed() {
    const { id } = task.useParams();
    return <TaskPage key={id} id={id} chat={ChatPane} />;
  },
});

/** Who calls, and over whose line, is known already where the order begins with a call. */
const byPhone = createRoute({
  getParentRoute: () => root,
  path: '/phone',
  validateSearch: (search: Record<string, unknown>): { shop?: string; phone?: string } => ({
    ...(typeof search.shop === 'string' ? { shop: search.shop } : {}),
    ...(typeof search.phone === 'string' || typeof search.phone === 'number' ? { phone: String(search.phone).slice(0, 30) } : {}),
  }),
  component: function Told() {
    const { shop, phone } = byPhone.useSearch();
    return <PhoneOrderPage key={`${shop} ${phone}`} shop={shop} phone={phone} />;
  },
});

const pane = createRoute({ getParentRoute: () => root, path: '/pane', component: PanePage });

export const router = createRouter({ routeTree: root.addChildren([home, work, task, orders, story, byPhone, floor, wall, pane, codes, spared, texts, ledger, routing, letters, afterSale, addressee, suppliers, stocked, priced, counted, judged, warehouse, scripted, regulated, engaged, erased, halted, settled, styled]), defaultPreload: false });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
