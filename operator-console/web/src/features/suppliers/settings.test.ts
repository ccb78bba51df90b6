import { describe, expect, it, test } from 'vitest';
import type { Supplier } from '../../api/suppliers';
import { USUAL, isCode, settled, typed } from './settings';

const SUPPLIER: Supplier = {
  code: 'opt', name: 'Опт', currency: 'RUB', assumedUnits: 3, jumpedPercentMax: 25, lostPercentMax: 40, reading: false, competitor: false, staleAfter: 'PT6H', minMarginPercent: 12, leadDays: 4,
  table: { columns: [{ field: 'ID', letters: 'A' }], inStock: ['да'], outOfStock: [] }, schedule: { every: 'PT15M', url: 'https://opt.example.ru/list.yml' },
};

describe('what is set of a supplier', () => {
  it('comes back as it was where nothing is changed, table and schedule among it', () => {
    const { request, wrong } = settled(typed(SUPPLIER), SUPPLIER);
    expect(wrong).toEqual([]);
    expect(request).toEqual({
      name: 'Опт', currency: 'RUB', competitor: false, assumedUnits: 3, jumpedPercentMax: 25, lostPercentMax: 40, staleAfter: 'PT21600S', minMarginPercent: 12, leadDays: 4,
      table: SUPPLIER.table, schedule: SUPPLIER.schedule,
    });
  });

  it('leaves out what is not agreed', () => {
    const { request } = settled({ ...typed(SUPPLIER), minMarginPercent: '', leadDays: ' ', url: '' }, SUPPLIER);
    expect(request).not.toHaveProperty('minMarginPercent');
    expect(request).not.toHaveProperty('leadDays');
    expect(request.schedule).toEqual({ every: 'PT15M' });
    expect(settled({ ...USUAL, name: 'Новый' }).request).not.toHaveProperty('schedule');
    expect(settled({ ...USUAL, name: 'Новый', url: 'https://opt.example.ru/a.yml' }).request.schedule).toEqual({ url: 'https://opt.example.ru/a.yml', every: 'PT15M' });
  });

  it('of somebody new is as the service would have it', () => {
    expect(settled({ ...USUAL, name: ' Новый ', competitor: true }).request).toEqual({
      name: 'Новый', currency: 'RUB', competitor: true, staleAfter: 'PT86400S', assumedUnits: 10, lostPercentMax: 30, jumpedPercentMax: 30,
    });
  });
});

test.each([
  ['name', ' ', true], ['marginPercent', '1000', false], ['marginPercent', '1001', true], ['minMarginPercent', '-1', true], ['leadDays', '365', false], ['leadDays', '366', true], ['leadDays', '1,5', true],
  ['assumedUnits', '1000000', false], ['assumedUnits', '1000001', true], ['lostPercentMax', '101', true], ['jumpedPercentMax', 'сто', true], ['staleHours', '0,5', false], ['staleHours', '0', true], ['staleHours', '8785', true],
] as const)('%s of "%s" is refused: %s', (name, value, refused) =>
  expect(settled({ ...USUAL, name: 'Опт', [name]: value }).wrong).toEqual(refused ? [name] : []));

test.each([['opt-2', true], ['Опт', false], ['-opt', false], ['', false]])('"%s" is a code: %s', (code, is) => expect(isCode(code)).toBe(is));
