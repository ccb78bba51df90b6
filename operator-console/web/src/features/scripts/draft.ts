import { Problem } from '../../api/http';
import type { Example, Group, Phrase, Place, ShopScript, When } from '../../api/scripts';

/** In the order of the talk; what only an answer leads to stands last. */
export const PLACES: Place[] = ['OPENING', 'AFTER_LINE', 'BEFORE_DELIVERY', 'MONEY', 'CLOSING'];
export const METHODS = ['POST', 'COURIER', 'PICKUP'] as const;
export const NO_CONDITION: When = { groups: [], methods: [] };

export const GAPS = ['addressAs', 'shop.spokenName', 'shop.phone', 'operator.given', 'order.number'];
export const LINE_GAPS = ['line.name', 'line.options', 'line.quantity', 'line.total'];
const FORMS: Record<string, string> = {
  'shop.spokenName': '|q', 'order.number': '|digits', 'line.quantity': '|count:штука,штуки,штук', 'line.total': '|money', 'line.price': '|money',
};

/** A gap for a value, in the form in which it is said. */
export const gapOf = (path: string) => `{{${path}${FORMS[path] ?? ''}}}`;

/** The first id of this kind that is free. */
export function freeId(kind: string, taken: string[]): string {
  for (let number = taken.length + 1; ; number++) {
    const id = `${kind}-${number}`;
    if (!taken.includes(id)) return id;
  }
}

export const newPhrase = (script: ShopScript, place: Place | undefined): Phrase => ({
  id: freeId('phrase', script.phrases.map((each) => each.id)), ...(place && { place }), say: '', answers: [],
});

export const newGroup = (script: ShopScript): Group => ({ id: freeId('group', script.groups.map((each) => each.id)), name: '', skus: [], words: [] });

/** Without the phrase, and without the way to it. */
export function without(script: ShopScript, id: string): ShopScript {
  return {
    ...script,
    phrases: script.phrases.filter((each) => each.id !== id).map((each) => ({
      ...each, answers: each.answers.map(({ next, ...rest }) => (next === id || next === undefined ? rest : { ...rest, next })),
    })),
  };
}

export function withPhrase(script: ShopScript, phrase: Phrase): ShopScript {
  const known = script.phrases.some((each) => each.id === phrase.id);
  return { ...script, phrases: known ? script.phrases.map((each) => (each.id === phrase.id ? phrase : each)) : [...script.phrases, phrase] };
}

/** A condition under which everything is said is none. */
export function condition(when: When): { when?: When } {
  const open = when.groups.length === 0 && when.methods.length === 0 && when.prepaid === undefined && when.firstOrder === undefined && when.certificate === undefined;
  return open ? {} : { when };
}

/** What the service refuses, by the place in the script where it stands: "phrases/2" and its codes. */
export function flawsAt(error: unknown): Map<string, string[]> {
  const found = new Map<string, string[]>();
  if (!(error instanceof Problem)) return found;
  for (const { pointer, code } of error.errors) {
    const where = /^\/script\/((?:phrases|groups)\/\d+)/.exec(pointer)?.[1] ?? 'script';
    found.set(where, [...new Set([...(found.get(where) ?? []), code])]);
  }
  return found;
}

/** Goods of the example: one line for each group, by a word or a code that belongs to it. */
export function exampleOf(script: ShopScript, chosen: Omit<Example, 'lines'> & { prepaid: boolean }, usual: string): Example {
  const { prepaid, ...rest } = chosen;
  const lines = script.groups.filter((each) => each.words.length + each.skus.length > 0).slice(0, 30).map((each) => {
    const word = each.words[0];
    return { sku: (each.skus[0] ?? 'EXAMPLE').replace('*', '1'), name: word ? word.charAt(0).toUpperCase() + word.slice(1) : each.name, prepaid };
  });
  return { lines: lines.length > 0 ? lines : [{ sku: 'EXAMPLE', name: usual, prepaid }], ...rest };
}
