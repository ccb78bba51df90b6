import type { Text } from '../../app/ru';
import type { CaseView } from '../../api/types';

export type Action = 'claim' | 'dial' | 'tick' | 'amend' | 'agree' | 'end' | 'release' | 'handOver' | 'note';

/** How the case stands towards who looks at it. */
export interface Standing {
  open: boolean;
  mine: number | undefined;
  heldBy: string | undefined;
  talking: boolean;
}

export function standing(item: CaseView, operator: string, now: number): Standing {
  const claim = item.claim;
  const live = claim !== undefined && Date.parse(claim.until) > now;
  const mine = claim?.operator === operator ? claim.token : undefined;
  const last = item.attempts.at(-1);
  return {
    open: item.stage === 'TO_CALL' || item.stage === 'ATTENTION',
    mine,
    heldBy: claim && live && mine === undefined ? claim.operator : undefined,
    talking: mine !== undefined && last !== undefined && last.outcome === undefined && last.operator === operator
      && last.token === mine,
  };
}

/**
 * Who can do what in which state, and why not. The services decide; this only saves a question whose answer is known.
 * Each line names the rule that it mirrors.
 */
export function whyNot(action: Action, item: CaseView, at: Standing, t: Text): string | undefined {
  switch (action) {
    case 'claim': // confirmation: claimCase, open cases only; claimed-by-another
      if (!at.open) return t.case.closed;
      return at.heldBy ? t.case.heldBy(at.heldBy) : undefined;
    case 'dial': // confirmation: not-claimed, order-closed; a case without a phone has nothing to dial
      if (!at.open) return t.case.closed;
      if (!item.phone) return t.case.noPhone;
      return at.mine === undefined ? t.outcome.needsClaim : undefined;
    case 'release': // confirmation: not-claimed
    case 'handOver':
    case 'tick':
      return at.mine === undefined ? t.outcome.needsClaim : undefined;
    case 'amend': // order: If-Match, no claim; the console still asks for one, so that two do not change at once
      if (item.order === undefined) return t.queue.unknown;
      return at.mine === undefined ? t.outcome.needsClaim : undefined;
    case 'end': // confirmation: an outcome ends a call
      if (at.mine === undefined) return t.outcome.needsClaim;
      return at.talking ? undefined : t.outcome.needsDial;
    case 'agree': // confirmation: not-now of a draft, not-read-back, stale-version
      if (at.mine === undefined) return t.outcome.needsClaim;
      if (item.order?.draft) return t.draft.needsPlace;
      if (!at.talking) return t.outcome.needsDial;
      return item.readBack.missing.length > 0 ? t.case.left(item.readBack.missing.length) : undefined;
    case 'note': // confirmation: any operator of the shop
      return undefined;
  }
}

/** "line/1/size" as the operator reads it: "позиция 1: размер". */
export function tickName(id: string, item: CaseView, t: Text): string {
  const words: Record<string, unknown> = t.ticks;
  const line = /^line\/([^/]+)\/(\w+)$/.exec(id);
  const word = words[line ? (line[2] ?? '') : id];
  const said = typeof word === 'string' ? word : id;
  return line ? `${t.ticks.line(lineNumber(item, line[1] ?? ''))}: ${said}` : said;
}

export function tickWord(id: string, t: Text): string {
  const words: Record<string, unknown> = t.ticks;
  const word = words[id.startsWith('line/') ? (id.split('/')[2] ?? id) : id];
  return typeof word === 'string' ? word : id;
}

function lineNumber(item: CaseView, id: string): number {
  return (item.order?.terms.lines.findIndex((line) => line.id === id) ?? -1) + 1;
}
