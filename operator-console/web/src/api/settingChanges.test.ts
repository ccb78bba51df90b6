import { expect, it } from 'vitest';
import { together, type ChangesPage, type SettingChange } from './settingChanges';

const change = (setting: string, at: string): SettingChange => ({ setting, at, by: 'vera', differences: [], more: 0 });
const page = (next: ChangesPage['next'], ...found: ChangesPage['found']): ChangesPage => ({ found, next });

it('shows the newest first, whoever keeps it', () => {
  const found = page(undefined, { keeper: 'order', items: [change('merges', '2026-03-02T09:00:00Z')], more: false }, { keeper: 'callback', items: [change('routings', '2026-03-02T10:00:00Z')], more: false });
  expect(together([found]).map(({ setting }) => setting)).toEqual(['routings', 'merges']);
});

it('keeps back what is older than where a service has more to tell', () => {
  const first = page(
    { callback: 'next' },
    { keeper: 'order', items: [change('merges', '2026-03-01T09:00:00Z')], more: false },
    { keeper: 'callback', items: [change('routings', '2026-03-02T10:00:00Z')], more: true },
  );
  expect(together([first]).map(({ setting }) => setting)).toEqual(['routings']);
  const second = page(undefined, { keeper: 'callback', items: [change('widgets', '2026-03-01T12:00:00Z')], more: false });
  expect(together([first, second]).map(({ setting }) => setting)).toEqual(['routings', 'widgets', 'merges']);
});
