import { useEffect, useRef } from 'react';
import { Problem } from '../../api/http';

/** An answer of one's own shows the case before the screen knows that it ended the call. */
const OWN_DOING_MS = 500;

/** Says so when a claim went to another, or lapsed, without anything that was done here. */
export function useLost(mine: number | undefined, ended: boolean, busy: boolean, fail: (error: unknown) => void): void {
  const held = useRef<number>(undefined);
  const tell = useRef(fail);
  tell.current = fail;
  useEffect(() => {
    if (mine !== undefined) held.current = mine;
    else if (ended) held.current = undefined;
    if (mine !== undefined || ended || busy || held.current === undefined) return undefined;
    const timer = setTimeout(() => {
      held.current = undefined;
      tell.current(new Problem({ status: 409, code: 'claim-superseded', title: '', detail: '', errors: [] }));
    }, OWN_DOING_MS);
    return () => clearTimeout(timer);
  }, [mine, ended, busy]);
}
