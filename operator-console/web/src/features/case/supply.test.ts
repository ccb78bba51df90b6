import { describe, expect, it } from 'vitest';
import { ru } from '../../app/ru';
import type { CaseView, LineStock } from '../../api/types';
import { talking } from './fixture';
import { asking, promised } from './supply';

const LINE: LineStock = {
  line: '1', sku: 'TR-1', wanted: 3, reserved: 1, missing: 0, certainty: 'SURE', belowCost: false, alternatives: [],
  promised: [{ supplier: 'alpha', quantity: 2 }],
};

function waiting(suppliersAwaited: string[], complete: boolean, current = true): CaseView {
  const stock = { current, orderVersion: 1, revision: 1, complete, suppliersAwaited, lines: [LINE], at: '2026-11-22T09:00:00Z', ageSeconds: 5, questions: [] };
  return talking({ stock });
}

describe('suppliers who are asked', () => {
  it('are named while they are awaited', () => {
    expect(asking(waiting(['alpha', 'beta'], false), ru)).toBe('спрашиваем у поставщика: alpha, beta');
  });

  it('are not named once everything is known, nor of a version before', () => {
    expect(asking(waiting([], true), ru)).toBeUndefined();
    expect(asking(waiting(['alpha'], false, false), ru)).toBeUndefined();
  });

  it('stand at their pieces once they have promised them, with the time that they named', () => {
    const when = (instant: string) => instant.slice(8, 10);
    expect(promised(LINE, ru, when)).toBe('alpha: 2 шт.');
    expect(promised({ ...LINE, promised: [{ supplier: 'alpha', quantity: 2, readyAt: '2026-11-25T09:00:00Z' }] }, ru, when)).toBe('alpha: 2 шт., к 25');
    expect(promised({ ...LINE, promised: undefined }, ru, when)).toBeUndefined();
  });
});
