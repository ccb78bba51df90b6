import { createRootRoute } from '@tanstack/react-router';
import { Frame } from './Frame';

/** What every page stands in. */
export const root = createRootRoute({ component: Frame });

/** Of an address, the parameters that are text, or a number. */
export function said(search: Record<string, unknown>, names: string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => {
    const value = search[name];
    return typeof value === 'string' || typeof value === 'number' ? [[name, String(value).slice(0, 100)]] : [];
  }));
}
