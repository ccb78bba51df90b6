import { expect, test } from 'vitest';
import type { Campaign } from '../../api/promo';
import { drafted, rulesOf } from './draft';

const moscow = { zone: 'Europe/Moscow', currency: 'RUB' };
const draft = {
  name: ' Зима ', worth: '12,5 %', from: '2026-12-01', to: '2026-12-31', minimum: '2 000', goods: 'TR-MUG-01, TR-SCARF*',
  vendors: 'HP, Canon', usesMax: '1 000 000', perCustomerMax: '1', alone: true,
};

test('what is typed is what is meant', () => {
  expect(rulesOf(draft, moscow)).toEqual({
    name: 'Зима', worth: { kind: 'percent', basisPoints: 1_250 }, from: '2026-11-30T21:00:00.000Z', to: '2026-12-31T21:00:00.000Z',
    minimum: { minor: 200_000, currency: 'RUB' }, skus: ['TR-MUG-01'], skuPrefixes: ['TR-SCARF'], vendors: ['HP', 'Canon'], usesMax: 1_000_000,
    perCustomerMax: 1, stacking: 'ALONE',
  });
  expect(rulesOf({ ...draft, worth: '300' }, moscow)?.worth).toEqual({ kind: 'sum', amount: { minor: 30_000, currency: 'RUB' } });
});

test('what is stored comes back as it was typed', () => {
  const rules = rulesOf(draft, moscow);
  if (!rules) throw new Error('No rules');
  const campaign: Campaign = { id: 'c', masked: '…7', version: 1, stopped: false, rules };
  expect(rulesOf(drafted(campaign, moscow), moscow)).toEqual(rules);
});

test.each([{ worth: '0' }, { worth: 'десять' }, { name: ' ' }, { from: '' }, { usesMax: '0' }, { usesMax: 'много' }, { minimum: '-1' }])(
  'what cannot be read is not sent: %o', (wrong) => {
    expect(rulesOf({ ...draft, ...wrong }, moscow)).toBeUndefined();
  });
