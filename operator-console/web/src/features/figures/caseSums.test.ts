import { describe, expect, it } from 'vitest';
import type { CaseFigures } from '../../api/figures';
import { answerBars, moneyBars, opensAnswers, opensMoney, wholeShare } from './caseSums';

const row = (key: string, decisions: Partial<CaseFigures['decisions']>, refunds: Partial<CaseFigures['refunds']>): CaseFigures => ({
  key,
  decisions: { opened: 0, decided: 0, inTime: 0, undecided: 0, undecidedLate: 0, ...decisions },
  refunds: { asked: 0, paid: 0, inTime: 0, owed: 0, owedLate: 0, ...refunds },
});

describe('figures of cases', () => {
  const anna = row('anna', { opened: 9, decided: 5, inTime: 3, undecided: 4, undecidedLate: 1 }, {});
  const marta = row('marta', {}, { asked: 7, paid: 4, inTime: 4, owed: 3, owedLate: 2 });

  it('draws what was answered in time, late, and not yet; whoever answered nothing has no bar', () => {
    expect(answerBars([anna, marta])).toEqual([{ key: 'anna', parts: [3, 2, 1, 3] }]);
  });

  it('draws what was paid in time, late, and not yet', () => {
    expect(moneyBars([anna, marta])).toEqual([{ key: 'marta', parts: [4, 0, 2, 1] }]);
  });

  it('opens a list for each part that is drawn', () => {
    expect(opensAnswers).toHaveLength(4);
    expect(opensMoney).toHaveLength(4);
  });

  it('is bad as soon as one was late, and not while there was none', () => {
    expect(wholeShare(3, 4).bad).toBe(true);
    expect(wholeShare(0, 0).bad).toBe(false);
  });
});
