import { createContext, useContext } from 'react';

/** Whom an operator calls, and the work that he calls for. */
export interface Wish {
  shop: string;
  phone: string;
  orderId?: string;
  taskId?: string;
}

/** The outcome that what the exchange said of a call means; only the operator knows more after a talk. */
export type Suggested = 'NO_ANSWER' | 'BUSY' | 'ROBOT';

export interface Dialling {
  /** Rings the operator's telephone, then the customer's, over the shop's line. */
  ring: (wish: Wish) => void;
  /** Of the last call for this work. */
  suggested: (work: string) => Suggested | undefined;
}

export const Dials = createContext<Dialling>({ ring: () => undefined, suggested: () => undefined });

export function useDialling(): Dialling {
  return useContext(Dials);
}
