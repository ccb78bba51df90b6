import { expect, it } from 'vitest';
import { cellOf, differing, hoursIn, NOTHING, week, withCell } from './roster';

it('reads the hours of a day as they are written', () => {
  expect(hoursIn('9–18')).toEqual([{ from: '09:00', to: '18:00' }]);
  expect(hoursIn('9-13, 14:15 — 18:30')).toEqual([{ from: '09:00', to: '13:00' }, { from: '14:15', to: '18:30' }]);
  expect(hoursIn('16-24')).toEqual([{ from: '16:00', to: '00:00' }]);
  expect(hoursIn(' ')).toEqual([]);
});

it.each(['18–9', '9', '9–25', '9:70–18', 'утром', '9–9', '9–18, x'])('does not guess what "%s" may be', (cell) => {
  expect(hoursIn(cell)).toBeUndefined();
});

it('writes a cell as it was read, and only that one', () => {
  const roster = withCell([{ operator: 'boris', date: '2026-11-23', from: '09:00', to: '18:00' }], 'anna', '2026-11-23', hoursIn('9–13, 16–24') ?? []);
  expect(cellOf(roster, 'anna', '2026-11-23')).toBe('9–13, 16–24');
  expect(cellOf(roster, 'boris', '2026-11-23')).toBe('9–18');
  expect(withCell(roster, 'anna', '2026-11-23', [])).toEqual([{ operator: 'boris', date: '2026-11-23', from: '09:00', to: '18:00' }]);
});

it('begins a week on its Monday, over the end of a month', () => {
  expect(week('2026-11-29', 0)[0]).toBe('2026-11-23');
  expect(week('2026-11-23', 1)).toEqual(['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06']);
});

it('names what two documents differ in', () => {
  expect(differing(NOTHING, { ...NOTHING, afterHours: 'CALL_BACK', groups: [{ name: 'продажи', members: ['anna'] }] })).toEqual(['groups', 'afterHours']);
});
