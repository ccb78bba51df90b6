import type { Criterion, Mark, Review, Spoken } from '../../api/quality';

/** A mark that is not given yet has none; `null` says that the criterion did not apply. */
export interface Draft {
  mark?: number | null;
  comment: string;
  second?: number;
}

export type Drafts = Record<string, Draft>;

/** confirmation-service: Mark.EXPLAINED. */
const EXPLAINED = 2;
const BEST = 5;

export const empty: Draft = { comment: '' };

/** What a digit means for a criterion; a fatal one is kept or breached. */
export function marked(criterion: Criterion, digit: number): number | null | undefined {
  if (digit === 0) return null;
  if (digit < 1 || digit > BEST) return undefined;
  if (criterion.fatal && digit !== 1 && digit !== BEST) return undefined;
  return digit;
}

export function isDone(draft: Draft | undefined): boolean {
  if (draft?.mark === undefined) return false;
  return draft.mark === null || draft.mark > EXPLAINED || draft.comment.trim() !== '';
}

/** The first criterion that is to be marked yet, from this one on; -1 where all are. */
export function nextOpen(criteria: Criterion[], drafts: Drafts, from: number): number {
  const order = [...criteria.keys()].map((step) => (from + step) % criteria.length);
  return order.find((at) => !isDone(drafts[criteria[at]?.id ?? ''])) ?? -1;
}

export function sent(criteria: Criterion[], drafts: Drafts): Mark[] {
  return criteria.map(({ id }) => {
    const draft = drafts[id] ?? empty;
    const comment = draft.comment.trim();
    return {
      criterion: id,
      ...(typeof draft.mark === 'number' && { mark: draft.mark }),
      ...(comment && { comment }),
      ...(draft.second !== undefined && { second: draft.second }),
    };
  });
}

export function drafted(review: Review): Drafts {
  return Object.fromEntries(review.marks.map((each) => [each.criterion, {
    mark: each.mark ?? null, comment: each.comment ?? '', ...(each.second !== undefined && { second: each.second }),
  }]));
}

/** confirmation-service: Score. */
export function total(criteria: Criterion[], drafts: Drafts): number {
  const given = (each: Criterion) => drafts[each.id]?.mark;
  if (criteria.some((each) => each.fatal && given(each) === 1)) return 0;
  const applied = criteria.filter((each) => typeof given(each) === 'number');
  const weights = applied.reduce((sum, each) => sum + each.weight, 0);
  const reached = applied.reduce((sum, each) => sum + each.weight * ((given(each) ?? 1) - 1), 0);
  return weights === 0 ? 100 : Math.round((100 * reached) / (weights * (BEST - 1)));
}

/** Ticks of one recording by where they were spoken; `hasty` ones are marked for review. */
export function places(ticks: Spoken[], hasty: string[]): { tick: string; recording: number; seconds: number; hurried: boolean }[] {
  return ticks
    .flatMap(({ tick, recording, offsetMillis }) =>
      (recording === undefined || offsetMillis === undefined ? [] : [{ tick, recording, seconds: offsetMillis / 1000, hurried: hasty.includes(tick) }]))
    .sort((one, other) => one.recording - other.recording || one.seconds - other.seconds);
}
