import { useSyncExternalStore } from 'react';

/** The desk's clock: this machine's may be wrong, and countdowns must not be. */
let ahead = 0;
let now = Date.now();
const listeners = new Set<() => void>();
let ticking: ReturnType<typeof setInterval> | undefined;

export function deskTimeIs(instant: string): void {
  ahead = Date.parse(instant) - Date.now();
  tell();
}

export function deskNow(): number {
  return Date.now() + ahead;
}

function tell(): void {
  now = Math.floor(deskNow() / 1000) * 1000;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  ticking ??= setInterval(tell, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(ticking);
      ticking = undefined;
    }
  };
}

/** The desk's time in milliseconds, to the second; whoever reads it is drawn anew each second. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
