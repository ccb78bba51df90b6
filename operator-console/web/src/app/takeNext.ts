import { createContext, useContext } from 'react';

/** Takes the best work of all queues and opens it. */
export const TakeNext = createContext<() => void>(() => undefined);

export function useTakeNext(): () => void {
  return useContext(TakeNext);
}
