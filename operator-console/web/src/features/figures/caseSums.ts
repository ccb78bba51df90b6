import type { CaseFigures, CasesCounted } from '../../api/figures';
import type { Bar } from './sums';

/** What a figure of cases opens; the server's own names. */
export const COUNTED: CasesCounted[] = ['OPENED', 'DECIDED', 'DECIDED_LATE', 'UNDECIDED', 'UNDECIDED_LATE', 'REFUND_ASKED', 'REFUND_PAID', 'REFUND_PAID_LATE', 'REFUND_OWED', 'REFUND_OWED_LATE'];

/** What each part of a bar opens; of what was done in time the list is of all that was done. */
export const opensAnswers: CasesCounted[] = ['DECIDED', 'DECIDED_LATE', 'UNDECIDED_LATE', 'UNDECIDED'];
export const opensMoney: CasesCounted[] = ['REFUND_PAID', 'REFUND_PAID_LATE', 'REFUND_OWED_LATE', 'REFUND_OWED'];

/** Answers of each group: in time, too late, late and still owed, and those whose time runs. */
export const answerBars = (rows: CaseFigures[]): Bar[] =>
  rows.filter((row) => row.decisions.opened > 0)
    .map(({ key, decisions: { decided, inTime, undecided, undecidedLate } }) => ({ key, parts: [inTime, decided - inTime, undecidedLate, undecided - undecidedLate] }));

/** Refunds of each group: paid in time, too late, late and still owed, and those whose time runs. */
export const moneyBars = (rows: CaseFigures[]): Bar[] =>
  rows.filter((row) => row.refunds.asked > 0)
    .map(({ key, refunds: { paid, inTime, owed, owedLate } }) => ({ key, parts: [inTime, paid - inTime, owedLate, owed - owedLate] }));

/** So many of so many in time: bad as soon as one was not. */
export const wholeShare = (of: number, all: number) => ({ of, all, value: undefined, bad: of < all, more: undefined });
