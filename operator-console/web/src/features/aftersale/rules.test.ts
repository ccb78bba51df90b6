import { expect, test } from 'vitest';
import type { AfterSale, Procedure } from '../../api/aftersale';
import { endings, owesCoupon, steps } from './rules';

const money = { minor: 118_000, currency: 'RUB' };
const defect: Procedure = {
  kind: 'DEFECT', channels: ['PHONE', 'MAIL', 'CHAT'], evidenceFirst: true, handlingSeconds: 259_200,
  steps: ['EVIDENCE_ASKED', 'REFUND_ASKED', 'REPLACEMENT_ORDERED'], resolutions: ['REFUNDED', 'REPLACED', 'REJECTED'],
};
const open: AfterSale = {
  id: 'c', orderId: 'o', number: '10427', kind: 'DEFECT', channel: 'PHONE', complaint: 'скол', lines: [], worth: money, tag: 't',
  openedAt: '2026-11-22T09:00:00Z', openedBy: 'anna', answerBy: '2026-11-25T09:00:00Z', overdue: false, stage: 'OPEN', steps: [], evidence: [],
};
const photo = { id: 'p', bytes: 1, mediaType: 'image/jpeg', name: 'скол.jpg' };
const taken = (step: AfterSale['steps'][number]['step']) => ({ step, by: 'anna', at: '2026-11-22T09:05:00Z' });

test('nothing is given back or sent before there is a photo', () => {
  expect(steps(open, defect)).toEqual(['EVIDENCE_ASKED']);
  expect(steps({ ...open, evidence: [photo] }, defect)).toEqual(['EVIDENCE_ASKED', 'REFUND_ASKED', 'REPLACEMENT_ORDERED']);
});

test('whoever waits for a photo, for money or for nothing more takes no step', () => {
  for (const stage of ['AWAITS_EVIDENCE', 'AWAITS_REFUND', 'RESOLVED'] as const) expect(steps({ ...open, stage, evidence: [photo] }, defect)).toEqual([]);
  expect(steps(open, undefined)).toEqual([]);
});

test('money or another order, never both', () => {
  const refund = { amount: money, askedAt: '', askedBy: 'anna', dueBy: '', overdue: false, paidAt: '' };
  expect(steps({ ...open, evidence: [photo], refund }, defect)).toEqual(['EVIDENCE_ASKED']);
  expect(steps({ ...open, evidence: [photo], replacement: 'r' }, defect)).toEqual(['EVIDENCE_ASKED', 'REFUND_ASKED']);
});

test('the steps of a kind stand in its own order', () => {
  const wrong: Procedure = { ...defect, kind: 'WRONG_ORDER', evidenceFirst: false, steps: ['REPLACEMENT_ORDERED', 'REFUND_ASKED'] };
  expect(steps({ ...open, kind: 'WRONG_ORDER' }, wrong)).toEqual(['REPLACEMENT_ORDERED', 'REFUND_ASKED']);
});

test('a case ends as what was done, and not while money is owed', () => {
  expect(endings(open, defect)).toEqual(['REJECTED']);
  expect(endings({ ...open, replacement: 'r' }, defect)).toEqual(['REPLACED', 'REJECTED']);
  expect(endings({ ...open, stage: 'AWAITS_REFUND', replacement: 'r' }, defect)).toEqual([]);
  const exchange: Procedure = { ...defect, kind: 'WRONG_SIZE', steps: ['INSTRUCTION_SENT'], resolutions: ['EXCHANGED', 'REJECTED'] };
  expect(endings(open, exchange)).toEqual(['REJECTED']);
  expect(endings({ ...open, steps: [taken('INSTRUCTION_SENT')] }, exchange)).toEqual(['EXCHANGED', 'REJECTED']);
});

test('who got a wrong order gets an apology with the right one', () => {
  expect(owesCoupon({ ...open, kind: 'WRONG_ORDER' }, 'REPLACED')).toBe(true);
  expect(owesCoupon({ ...open, kind: 'WRONG_ORDER' }, 'REFUNDED')).toBe(false);
  expect(owesCoupon(open, 'REPLACED')).toBe(false);
});
