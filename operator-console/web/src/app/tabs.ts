import { useCallback, useEffect, useState } from 'react';

const LOCK = 'orderdesk.work.';

/** Which of an operator's tabs works: one does, by the browser's lock, and another only reads until it is closed. */
export type Tab = 'asking' | 'works' | 'reads';

/** @returns what this tab does, and how it takes the work over from the other */
export function useOneTab(person: string | undefined): { tab: Tab; takeOver: () => void } {
  const [tab, setTab] = useState<Tab>('asking');
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (person === undefined) return undefined;
    if (!window.isSecureContext) {
      // The browser has no locks where the page came over plain HTTP from elsewhere: each tab works.
      setTab('works');
      return undefined;
    }
    const end = new AbortController();
    void held(LOCK + person, round > 0, end.signal, setTab);
    return () => end.abort();
  }, [person, round]);
  return { tab, takeOver: useCallback(() => setRound((now) => now + 1), []) };
}

/** Holds the lock until it is stolen or the effect ends; whoever lost it waits for it again. */
async function held(name: string, steal: boolean, end: AbortSignal, tell: (tab: Tab) => void): Promise<void> {
  const ended = new Promise<void>((done) => end.addEventListener('abort', () => done(), { once: true }));
  const works = () => {
    if (!end.aborted) tell('works');
    return ended;
  };
  try {
    if (steal) await navigator.locks.request(name, { steal: true }, works);
    else {
      const taken = await navigator.locks.request(name, { ifAvailable: true }, (lock) => lock && works().then(() => true));
      if (taken || end.aborted) return;
      tell('reads');
      await navigator.locks.request(name, { signal: end }, works);
    }
  } catch (lost) {
    if (end.aborted) return;
    if (!(lost instanceof DOMException && lost.name === 'AbortError')) throw lost;
    tell('reads');
    await held(name, false, end, tell);
  }
}
