import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Shown as PeopleShown } from '../features/people/PeoplePage';
import type { Shown as RegulationShown } from '../features/regulation/RegulationPage';
import type { Shown as ScriptsShown } from '../features/scripts/ScriptsPage';
import { root, said } from './root';

const ScriptsPage = lazyRouteComponent(() => import('../features/scripts/ScriptsPage'), 'ScriptsPage');
const PeoplePage = lazyRouteComponent(() => import('../features/people/PeoplePage'), 'PeoplePage');
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

export const engaged = createRoute({
  getParentRoute: () => root, path: '/people',
  validateSearch: (search: Record<string, unknown>): PeopleShown => said(search, ['shop', 'person']),
  component: function Engaged() {
    const navigate = engaged.useNavigate();
    return <PeoplePage shown={engaged.useSearch()} onShow={(shown) => void navigate({ search: shown })} />;
  },
});
