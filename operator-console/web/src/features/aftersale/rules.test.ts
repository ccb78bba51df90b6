import { expect, test } from 'vitest';
import type { AfterSale, Handled } from '../../api/aftersale';
import { endings, needsWaiver, owesCoupon, steps } from './rules';

const money = { minor: 118_000, currency: 'RUB' };
const defect: Handled = {
  version: 0, evidenceFirst: true, steps: ['EVIDENCE_ASKED', 'REFUND_ASKED', 'REPLACEMENT_ORDERED'], resolutions: ['REFUNDED', 'REPLACED', 'REJECTED'],
};
const open: AfterSale = {
  id: 'c', orderId: 'o', number: '10427', kind: 'DEFECT', channel: 'PHONE', complaint: 'скол', lines: [], worth: money, tag: 't',
  openedAt: '2026-11-22T09:00:00Z', openedBy: 'anna', answerBy: '2026-11-25T09:00:00Z', overdue: false, lateMoney: false, stage: 'OPEN', steps: [], evidence: [], procedure: defect,
};
const photo = { id: 'p', bytes: 1, mediaType: 'image/jpeg', name: 'скол.jpg' };
const taken = (step: AfterSale['steps'][number]['step']) => ({ step, by: 'anna', at: '2026-11-22T09:05:00Z' });

test('nothing is given back or sent before there is a photo', () => {
  expect(steps(open)).toEqual(['EVIDENCE_ASKED']);
  expect(steps({ ...open, evidence: [photo] })).toEqual(['EVIDENCE_ASKED', 'REFUND_ASKED', 'REPLACEMENT_ORDERED']);
});

test('whoever waits for money or for nothing more takes no step', () => {
  for (const stage of ['AWAITS_REFUND', 'RESOLVED'] as const) expect(steps({ ...open, stage, evidence: [photo] })).toEqual([]);
});

test('who waits for a photo may ask again, five times in all', () => {
  const waits: AfterSale = { ...open, stage: 'AWAITS_EVIDENCE', evidence: [photo] };
  const times = (count: number) => Array.from({ length: count }, () => taken('EVIDENCE_ASKED'));
  expect(steps({ ...waits, steps: times(4) })).toEqual(['EVIDENCE_ASKED']);
  expect(steps({ ...waits, steps: times(5) })).toEqual([]);
});

test('money or another order, never both', () => {
  const refund = { amount: money, askedAt: '', askedBy: 'anna', dueBy: '', overdue: false, paidAt: '' };
  expect(steps({ ...open, evidence: [photo], refund })).toEqual(['EVIDENCE_ASKED']);
  expect(steps({ ...open, evidence: [photo], replacement: 'r', steps: [taken('REPLACEMENT_ORDERED')] })).toEqual(['EVIDENCE_ASKED']);
  expect(steps({ ...open, evidence: [photo], steps: [taken('REPLACEMENT_ORDERED')] })).toEqual(['EVIDENCE_ASKED', 'REFUND_ASKED']);
});

test('who showed his photo otherwise is believed once somebody says so', () => {
  const waits: AfterSale = { ...open, stage: 'AWAITS_EVIDENCE', steps: [taken('EVIDENCE_ASKED')] };
  expect(steps(waits)).toEqual(['EVIDENCE_ASKED', 'EVIDENCE_SEEN']);
  expect(steps({ ...open, steps: [taken('EVIDENCE_ASKED'), taken('EVIDENCE_SEEN')] })).toEqual(['EVIDENCE_ASKED', 'REFUND_ASKED', 'REPLACEMENT_ORDERED']);
});

test('only the customer chooses a coupon instead of money', () => {
  expect(needsWaiver(open, 'ANSWERED')).toBe(true);
  expect(needsWaiver(open, 'REPLACED')).toBe(false);
  expect(needsWaiver({ ...open, procedure: { ...defect, resolutions: ['ANSWERED', 'REJECTED'] } }, 'ANSWERED')).toBe(false);
});

test('the steps of a kind stand in its own order', () => {
  const wrong: Handled = { ...defect, evidenceFirst: false, steps: ['REPLACEMENT_ORDERED', 'REFUND_ASKED'] };
  expect(steps({ ...open, kind: 'WRONG_ORDER', procedure: wrong })).toEqual(['REPLACEMENT_ORDERED', 'REFUND_ASKED']);
});

test('a case ends as what was done, and not while money is owed', () => {
  expect(endings(open)).toEqual(['REJECTED']);
  expect(endings({ ...open, replacement: 'r' })).toEqual(['REPLACED', 'REJECTED']);
  expect(endings({ ...open, stage: 'AWAITS_REFUND', replacement: 'r' })).toEqual([]);
  const exchange: Handled = { ...defect, steps: ['INSTRUCTION_SENT'], resolutions: ['EXCHANGED', 'REJECTED'] };
  expect(endings({ ...open, procedure: exchange })).toEqual(['REJECTED']);
  expect(endings({ ...open, steps: [taken('INSTRUCTION_SENT')], procedure: exchange })).toEqual(['EXCHANGED', 'REJECTED']);
});

test('who got a wrong order gets an apology with the right one', () => {
  expect(owesCoupon({ ...open, kind: 'WRONG_ORDER' }, 'REPLACED')).toBe(true);
  expect(owesCoupon({ ...open, kind: 'WRONG_ORDER' }, 'REFUNDED')).toBe(false);
  expect(owesCoupon(open, 'REPLACED')).toBe(false);
});
