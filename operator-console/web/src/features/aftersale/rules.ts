import type { AfterSale, Resolve, Step } from '../../api/aftersale';

type Resolution = Resolve['resolution'];

/** order-service: Handling. */
export const ASKED_MAX = 5;

/** order-service: Handling and Playbook. What the case's procedure has, and what its stage and proof allow now, in the usual order. */
export function steps(item: AfterSale): Step[] {
  const { procedure } = item;
  if (item.stage !== 'OPEN' && item.stage !== 'AWAITS_EVIDENCE') return [];
  const open = item.stage === 'OPEN';
  const seen = item.steps.some((each) => each.step === 'EVIDENCE_SEEN');
  const proven = !procedure.evidenceFirst || item.evidence.length > 0 || seen;
  const may: Record<Step, boolean> = {
    INSTRUCTION_SENT: open,
    EVIDENCE_ASKED: asked(item) < ASKED_MAX,
    EVIDENCE_SEEN: asked(item) > 0 && item.evidence.length === 0 && !seen,
    REFUND_ASKED: open && proven && item.refund === undefined && item.replacement === undefined,
    REPLACEMENT_ORDERED: open && proven && item.refund === undefined && !item.steps.some((each) => each.step === 'REPLACEMENT_ORDERED'),
  };
  const inOrder = procedure.steps.flatMap((step) => step === 'EVIDENCE_ASKED' ? [step, 'EVIDENCE_SEEN'] : [step]);
  return inOrder.filter((step): step is Step => may[step as Step] === true);
}

/** How often the customer was written that a photo is wanted. */
export function asked(item: AfterSale): number {
  return item.steps.filter((each) => each.step === 'EVIDENCE_ASKED').length;
}

/** order-service: Resolving. How a case may end, as far as that has been done. */
export function endings(item: AfterSale): Resolution[] {
  if (item.stage !== 'OPEN' && item.stage !== 'AWAITS_EVIDENCE') return [];
  const done: Record<Resolution, boolean> = {
    EXCHANGED: item.steps.some((each) => each.step === 'INSTRUCTION_SENT'),
    REPLACED: item.replacement !== undefined,
    REFUNDED: item.refund !== undefined,
    ANSWERED: true,
    REJECTED: true,
  };
  return (Object.keys(done) as Resolution[]).filter((each) => item.procedure.resolutions.includes(each) && done[each]);
}

/** order-service: Resolving. Money may be due: only the customer can choose a coupon instead of it. */
export function needsWaiver(item: AfterSale, resolution: Resolution | undefined): boolean {
  return resolution === 'ANSWERED' && item.procedure.resolutions.includes('REFUNDED');
}

/** Who got a wrong order gets an apology with the right one (R110). */
export function owesCoupon(item: AfterSale, resolution: Resolution | undefined): boolean {
  return item.kind === 'WRONG_ORDER' && resolution === 'REPLACED';
}
