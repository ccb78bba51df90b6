import { expect, it } from 'vitest';
import { parsed } from '../own';
import { FILTERS_MAX, areFilters, chosen, kept, same, type Filter } from './filters';

const filter = (name: string, search: Record<string, string> = { stage: 'OPEN' }): Filter => ({ name, list: '/after-sale', search });

it('a name is given once in a list, and another list may have it too', () => {
  const all = kept(kept([], filter('мои')), { ...filter('мои'), list: '/orders' });
  expect(all).toHaveLength(2);
  expect(kept(all, filter('мои', { stage: 'RESOLVED' })).filter((each) => each.list === '/after-sale')).toEqual([filter('мои', { stage: 'RESOLVED' })]);
});

it('the oldest goes where there are too many', () => {
  const all = Array.from({ length: FILTERS_MAX }, (_, at) => filter(`${at}`));
  const more = kept(all, filter('новый'));
  expect(more).toHaveLength(FILTERS_MAX);
  expect(more[0]?.name).toBe('1');
});

it('what is not said does not make another filter, nor does its order', () => {
  expect(chosen({ shop: 'tribuna', q: '', stage: undefined })).toEqual({ shop: 'tribuna' });
  expect(same(filter('a', { shop: 'x', stage: 'OPEN' }), filter('b', { stage: 'OPEN', shop: 'x' }))).toBe(true);
  expect(same(filter('a'), { ...filter('a'), list: '/orders' })).toBe(false);
});

it.each(['{', 'null', '[{"name":1}]', '[{"name":"a","list":"/people","search":{}}]', '[{"name":"a","list":"/orders","search":{"shop":{}}}]', '[{"name":"a","list":"/calls","search":{"phone":"79161234567"}}]', '[{"name":"a","list":"/orders","search":{"q":"Иванова"}}]'])('%s counts as nothing', (text) => {
  expect(parsed(text, areFilters, [])).toEqual([]);
});
