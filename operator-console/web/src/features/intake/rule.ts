import type { SafeRuleChange } from '../../api/intake';

/** A rule as it is typed. */
export interface Typed {
  name: string;
  paid: boolean;
  fresh: boolean;
  noComment: boolean;
  knownAddress: boolean;
  before: string;
  limit: string;
  share: string;
  min: string;
}

export const START: Typed = { name: '', paid: true, fresh: true, noComment: true, knownAddress: false, before: '', limit: '', share: '10', min: '50' };

const whole = (text: string) => (/^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : undefined);

/** Nothing where it would be refused (order-service: Conditions.check, SafeRules.define). */
export function ruleOf(typed: Typed): SafeRuleChange | undefined {
  const before = whole(typed.before);
  const limit = whole(typed.limit);
  const share = whole(typed.share);
  const min = whole(typed.min);
  const optional = (text: string, value: number | undefined) => text.trim() === '' || (value !== undefined && value > 0);
  const sound = /^[a-z0-9-]{1,40}$/.test(typed.name) && (typed.paid || typed.knownAddress || before !== undefined)
    && optional(typed.before, before) && (before ?? 1) <= 20 && optional(typed.limit, limit)
    && share !== undefined && share >= 1 && share <= 100 && min !== undefined && min >= 10 && min <= 10_000;
  if (!sound) return undefined;
  const { paid, fresh, noComment, knownAddress } = typed;
  return {
    when: {
      paid, fresh, noComment, knownAddress,
      ...(before !== undefined && { deliveredBefore: before }), ...(limit !== undefined && { totalMax: limit * 100 }),
    },
    calledOf10000: share * 100, resultsMin: min,
  };
}
