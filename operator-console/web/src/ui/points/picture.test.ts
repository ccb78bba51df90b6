import { expect, test } from 'vitest';
import type { Around } from '../../api/points';
import { named, reach, spot } from './picture';

const point: Around['point'] = {
  carrier: 'CDEK', code: 'MSK1', kind: 'COUNTER', name: 'На Тверской', phones: [], status: 'OPEN', hours: { week: [], exceptions: [] },
  place: { address: 'ул. Тверская, 7', country: 'RU', point: { latitude: 55.7, longitude: 37.6 } }, terms: { card: true, cash: false, fitting: true },
};
const around = (metres: number, bearing: number): Around => ({ metres, bearing, point });

test.each([[0, 100], [90, 100], [430, 500], [500, 500], [501, 1_000], [1_700, 2_000], [7_800, 10_000], [250_000, 500_000]])('%d m fit into %d m', (farthest, whole) => {
  expect(reach([around(1, 0), around(farthest, 90)])).toBe(whole);
});

test('north is up, east is right, and nothing is drawn outside', () => {
  const north = spot(around(500, 0), 1_000);
  const east = spot(around(1_000, 90), 1_000);
  expect([north.x, north.y]).toEqual([0, -0.5]);
  expect(east.x).toBeCloseTo(1);
  expect(east.y).toBeCloseTo(0);
  expect(spot(around(2_000, 180), 1_000).y).toBeCloseTo(1);
});

test('an order names carrier, code and address within what it takes', () => {
  expect(named(point)).toBe('CDEK MSK1: ул. Тверская, 7');
  expect(named({ ...point, place: { ...point.place, address: 'я'.repeat(300) } })).toHaveLength(100);
});
