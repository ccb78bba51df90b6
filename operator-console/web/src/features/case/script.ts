import type { CaseView, Step } from '../../api/types';

/** The script's steps that are still to be spoken, and where one is in it. */
export function steps(item: CaseView): Step[] {
  return (item.script?.steps ?? []).filter((step) => step.say.length > 0 || step.ticks.length > 0);
}

export function missingIn(step: Step, item: CaseView): string[] {
  return step.ticks.filter((tick) => item.readBack.missing.includes(tick));
}

/** The first step that has something to tick; the one after the last where all is ticked. */
export function firstOpen(item: CaseView): number {
  const all = steps(item);
  const found = all.findIndex((step) => missingIn(step, item).length > 0);
  return found < 0 ? Math.max(0, all.length - 1) : found;
}

/** What Space does: tick the next thing of this step, or go on; from the end back to what was left, or not kept. */
export function space(item: CaseView, at: number): { tick?: string; next: number } {
  const all = steps(item);
  const step = all[at];
  if (!step) return { next: firstOpen(item) }; // the script is shorter than it was
  const open = missingIn(step, item);
  const tick = open[0];
  const on = Math.min(at + 1, all.length - 1);
  if (tick === undefined) return { next: at < all.length - 1 ? on : firstOpen(item) };
  return { tick, next: open.length === 1 ? on : at };
}

/** The same case with a parameter ticked, shown until the desk has answered. */
export function ticked(item: CaseView, ids: string[]): CaseView {
  return {
    ...item,
    readBack: {
      ...item.readBack,
      ticked: [...item.readBack.ticked, ...ids.filter((id) => !item.readBack.ticked.includes(id))],
      missing: item.readBack.missing.filter((id) => !ids.includes(id)),
    },
  };
}

/** While a question of the shop's own is open, a figure is one of its answers and no line of the order. */
export function choiceKeys(step: Step | undefined, answer: (step: Step, said: string) => void): Record<string, () => void> {
  if (!step?.choices) return {};
  return Object.fromEntries(step.choices.map((each, at) => [`Digit${at + 1}`, () => answer(step, each.answer)]));
}
