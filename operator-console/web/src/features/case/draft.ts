import type { Ask, OrderView } from '../../api/types';

type Flaw = NonNullable<OrderView['draft']>['lacks'][number];

/** Nobody has said yet what is meant, or the catalogue only guesses. */
export function isOpen(ask: Ask): boolean {
  return ask.match !== 'SURE';
}

/** The next written line that is not settled, from here on and then from the beginning; here where all are. */
export function nextOpen(asks: Ask[], at: number): number {
  const after = asks.findIndex((ask, index) => index > at && isOpen(ask));
  if (after >= 0) return after;
  const any = asks.findIndex(isOpen);
  return any >= 0 ? any : at;
}

/** What a flaw is about, by the part of the order that it points to. */
export function lackOf(flaw: Flaw): 'asks' | 'name' | 'reach' | 'lines' | 'address' | 'slot' | 'point' | 'method' | 'other' {
  const { pointer } = flaw;
  if (pointer.startsWith('/asks/')) return 'asks';
  if (pointer.endsWith('/person')) return 'name';
  if (pointer.startsWith('/customer')) return 'reach';
  if (pointer.startsWith('/lines')) return 'lines';
  if (pointer.startsWith('/delivery/address')) return 'address';
  if (pointer.startsWith('/delivery/slot')) return 'slot';
  if (pointer.startsWith('/delivery/pickupPoint')) return 'point';
  if (pointer.startsWith('/delivery') || pointer.startsWith('/payment')) return 'method';
  return 'other';
}

/** What is still lacking, each once, in the order in which it is settled. */
export function lacks(draft: OrderView['draft']): ReturnType<typeof lackOf>[] {
  return [...new Set((draft?.lacks ?? []).map(lackOf))];
}
