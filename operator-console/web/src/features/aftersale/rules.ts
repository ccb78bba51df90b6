import type { AfterSale, Procedure, Resolve, Step } from '../../api/aftersale';

type Resolution = Resolve['resolution'];

/** order-service: Handling and Playbook. What the case's kind has, and what its stage and proof allow now, in the usual order. */
export function steps(item: AfterSale, procedure: Procedure | undefined): Step[] {
  if (!procedure || item.stage !== 'OPEN') return [];
  const proven = !procedure.evidenceFirst || item.evidence.length > 0;
  const may: Record<Step, boolean> = {
    INSTRUCTION_SENT: true,
    EVIDENCE_ASKED: true,
    REFUND_ASKED: proven && item.refund === undefined,
    REPLACEMENT_ORDERED: proven && item.refund === undefined && item.replacement === undefined,
  };
  return procedure.steps.filter((step): step is Step => may[step as Step] === true);
}

/** order-service: Resolving. How a case may end, as far as that has been done. */
export function endings(item: AfterSale, procedure: Procedure | undefined): Resolution[] {
  if (!procedure || (item.stage !== 'OPEN' && item.stage !== 'AWAITS_EVIDENCE')) return [];
  const done: Record<Resolution, boolean> = {
    EXCHANGED: item.steps.some((each) => each.step === 'INSTRUCTION_SENT'),
    REPLACED: item.replacement !== undefined,
    REFUNDED: item.refund !== undefined,
    ANSWERED: true,
    REJECTED: true,
  };
  return (Object.keys(done) as Resolution[]).filter((each) => procedure.resolutions.includes(each) && done[each]);
}

/** Who got a wrong order gets an apology with the right one (R110). */
export function owesCoupon(item: AfterSale, resolution: Resolution | undefined): boolean {
  return item.kind === 'WRONG_ORDER' && resolution === 'REPLACED';
}
