import { describe, expect, it } from 'vitest';
import { ruleOf, START } from './rule';

describe('a rule as it is typed', () => {
  it('is what is asked for, in minor units and parts of ten thousand', () => {
    expect(ruleOf({ ...START, name: 'paid', limit: '5000', before: '2' })).toEqual({
      when: { paid: true, fresh: true, noComment: true, knownAddress: false, deliveredBefore: 2, totalMax: 500_000 },
      calledOf10000: 1_000, resultsMin: 50,
    });
  });

  it('is none without a name, without a word of the customer, or beyond its bounds', () => {
    const good = { ...START, name: 'paid' };
    expect(ruleOf(good)).toBeDefined();
    for (const bad of [{ name: 'Paid!' }, { paid: false }, { before: '21' }, { before: '0' }, { share: '0' }, { share: '101' }, { min: '9' }, { limit: 'x' }]) {
      expect(ruleOf({ ...good, ...bad }), JSON.stringify(bad)).toBeUndefined();
    }
  });
});
