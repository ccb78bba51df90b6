import { expect, test } from 'vitest';
import type { Supplier } from '../../api/suppliers';
import { freshness, term } from './freshness';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const units = { s: 'с', m: 'мин', h: 'ч', d: 'дн.' };
const supplier = (appliedAt?: string): Supplier => ({
  code: 'novinki', name: 'Новинки', currency: 'RUB', assumedUnits: 1, jumpedPercentMax: 30, lostPercentMax: 30, reading: false, competitor: false, staleAfter: 'PT24H',
  ...(appliedAt && { last: {
    id: 'l', number: 1, supplier: 'novinki', sha256: '', by: 'manager', state: 'APPLIED', rejections: [], asOf: appliedAt, receivedAt: appliedAt, appliedAt,
    counts: { accepted: 1, added: 1, changed: 0, offers: 1, rejected: 0, unchanged: 0, vanished: 0 },
  } }),
});

test('data are fresh for as long as the supplier’s own term', () => {
  expect(freshness(supplier(), NOW)).toBe('never');
  expect(freshness(supplier('2026-11-22T12:00:00Z'), NOW)).toBe('fresh');
  expect(freshness(supplier('2026-11-22T11:59:59Z'), NOW)).toBe('stale');
});

test.each([['PT24H', '1 дн.'], ['PT36H', '36 ч'], ['PT90M', '90 мин']])('%s is said as %s', (iso, said) => expect(term(iso, units)).toBe(said));
