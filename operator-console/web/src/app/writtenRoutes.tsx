import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Shown as LedgerShown } from '../features/ledger/LedgerPage';
import type { Shown as ParkedShown } from '../features/parked/ParkedPage';
import type { Shown as PeopleShown } from '../features/people/PeoplePage';
import type { Shown as PersonsShown } from '../features/persons/PersonsPage';
import type { Shown as RegulationShown } from '../features/regulation/RegulationPage';
import type { Shown as SettingsShown } from '../features/settings/SettingsPage';
import type { Shown as ScriptsShown } from '../features/scripts/ScriptsPage';
import { root, said } from './root';

const ScriptsPage = lazyRouteComponent(() => import('../features/scripts/ScriptsPage'), 'ScriptsPage');
const LedgerPage = lazyRouteComponent(() => import('../features/ledger/LedgerPage'), 'LedgerPage');
const StylePage = lazyRouteComponent(() => import('./style/StylePage'), 'StylePage');
const SettingsPage = lazyRouteComponent(() => import('../features/settings/SettingsPage'), 'SettingsPage');
const ParkedPage = lazyRouteComponent(() => import('../features/parked/ParkedPage'), 'ParkedPage');
const PeoplePage = lazyRouteComponent(() => import('../features/people/PeoplePage'), 'PeoplePage');
const PersonsPage = lazyRouteComponent(() => import('../features/persons/PersonsPage'), 'PersonsPage');
const RegulationPage = lazyRouteComponent(() => import('../features/regulation/RegulationPage'), 'RegulationPage');

/** What a shop writes for its own people: what they say, and by what they work. */
export const scripted = createRoute({
  getParentRoute: () => root, path: '/scripts',
  validateSearch: (search: Record<string, unknown>): ScriptsShown => said(search, ['shop', 'version']),
  component: function Scripted() {
    const navigate = scripted.useNavigate();
    return <ScriptsPage shown={scripted.useSearch()} onShow={(shown) => void navigate({ search: shown })} />;
  },
});

export const regulated = createRoute({
  getParentRoute: () => root, path: '/regulation',
  validateSearch: (search: Record<string, unknown>): RegulationShown => said(search, ['shop']),
  component: function Regulated() {
    const navigate = regulated.useNavigate();
    return <RegulationPage shown={regulated.useSearch()} onShow={(shown) => void navigate({ search: shown })} />;
  },
});

export const halted = createRoute({
  getParentRoute: () => root, path: '/parked',
  validateSearch: (search: Record<string, unknown>): ParkedShown => said(search, ['service', 'group', 'subject']),
  component: function Halted() {
    const navigate = halted.useNavigate();
    return <ParkedPage shown={halted.useSearch()} onShow={(shown) => void navigate({ search: shown })} />;
  },
});

export const engaged = createRoute({
  getParentRoute: () => root, path: '/people',
  validateSearch: (search: Record<string, unknown>): PeopleShown => said(search, ['shop', 'person']),
  component: function Engaged() {
    const navigate = engaged.useNavigate();
    return <PeoplePage shown={engaged.useSearch()} onShow={(shown) => void navigate({ search: shown })} />;
  },
});

/** Which chapter is open is in the address, so that a colleague can be sent to it. */
export const settled = createRoute({
  getParentRoute: () => root, path: '/settings',
  validateSearch: (search: Record<string, unknown>): SettingsShown => said(search, ['shop', 'chapter']),
  component: function Settled() {
    const navigate = settled.useNavigate();
    return <SettingsPage shown={settled.useSearch()} onShow={(shown) => void navigate({ search: shown })} />;
  },
});

export const erased = createRoute({
  getParentRoute: () => root, path: '/persons',
  validateSearch: (search: Record<string, unknown>): PersonsShown => said(search, ['shop']),
  component: function Erased() {
    const navigate = erased.useNavigate();
    return <PersonsPage shown={erased.useSearch()} onShow={(shown) => void navigate({ search: shown })} />;
  },
});

export const styled = createRoute({ getParentRoute: () => root, path: '/style', component: StylePage });

export const ledger = createRoute({
  getParentRoute: () => root, path: '/calls',
  validateSearch: (search: Record<string, unknown>): LedgerShown => said(search, ['shop', 'tab', 'show', 'day', 'phone']),
  component: function Called() {
    const navigate = ledger.useNavigate();
    return <LedgerPage shown={ledger.useSearch()} onShow={(shown) => void navigate({ search: shown, replace: true })} />;
  },
});
