import type { Text } from '../../app/ru';
import type { TaskOutcome, TaskView } from '../../api/types';

export type Action = 'claim' | 'dial' | 'end' | 'release' | 'handOver' | 'note';

/** How the call stands towards who looks at it. */
export interface Standing {
  open: boolean;
  mine: number | undefined;
  heldBy: string | undefined;
  talking: boolean;
}

export function standing(task: TaskView, operator: string, now: number): Standing {
  const claim = task.claim;
  const mine = claim?.operator === operator ? claim.token : undefined;
  const live = claim !== undefined && Date.parse(claim.until) > now;
  const last = task.attempts.at(-1);
  return {
    open: task.end === undefined,
    mine: task.end === undefined ? mine : undefined,
    heldBy: claim && live && mine === undefined ? claim.operator : undefined,
    // a chat is talked in as soon as it is held
    talking: task.end === undefined && mine !== undefined && (task.kind === 'CHAT' || (last !== undefined && last.ended === undefined && last.token === mine)),
  };
}

/** Each line names the rule of callback-service that it mirrors. */
export function whyNot(action: Action, at: Standing, t: Text): string | undefined {
  if (action === 'note') return undefined; // any operator of the shop
  if (!at.open) return t.task.closed; // order-closed: a call has one outcome
  if (action === 'claim') return at.heldBy ? t.case.heldBy(at.heldBy) : undefined; // claimed-by-another
  if (at.mine === undefined) return t.outcome.needsClaim; // not-claimed
  return action === 'end' && !at.talking ? t.outcome.needsDial : undefined; // an outcome ends a call
}

type Settled = 'ANSWERED' | 'ORDERED' | 'DECLINED' | 'OFF_TOPIC' | 'WILL_RECEIVE' | 'WANTS_CHANGE';

const ABOUT_A_DELIVERY = new Set(['REMINDER', 'DELIVERY_FAILED', 'DELIVERY_REFUSED', 'UNCOLLECTED']);

/** What a talk of this kind can come to, in the order of their digits. */
export function settled(kind: TaskView['kind']): Settled[] {
  return ABOUT_A_DELIVERY.has(kind)
    ? ['WILL_RECEIVE', 'WANTS_CHANGE', 'DECLINED']
    : ['ANSWERED', 'ORDERED', 'DECLINED', 'OFF_TOPIC'];
}

type Topic = NonNullable<TaskOutcome['topic']>;

export const TOPICS: Topic[] = ['ORDER', 'PARCEL', 'PRODUCT', 'RETURN', 'OTHER'];

/** What it was about where the outcome says so already; the operator is asked otherwise (R031). */
export function topicOf(outcome: Settled): Topic | undefined {
  if (outcome === 'ORDERED') return 'ORDER';
  if (outcome === 'OFF_TOPIC') return 'OFF_TOPIC';
  return outcome === 'WILL_RECEIVE' || outcome === 'WANTS_CHANGE' ? 'PARCEL' : undefined;
}
