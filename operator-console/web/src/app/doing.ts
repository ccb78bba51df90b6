import { createContext, useContext } from 'react';
import type { Activity } from '../api/types';

/** Says what one's own actions at a case mean for the floor; nothing where no shift runs. */
export const Doing = createContext<(activity: Activity) => void>(() => undefined);

export function useDoing(): (activity: Activity) => void {
  return useContext(Doing);
}
