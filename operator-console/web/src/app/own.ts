import { useCallback, useSyncExternalStore } from 'react';
import { useSession } from './session';

const listeners = new Set<() => void>();

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  window.addEventListener('storage', tell);
  return () => {
    listeners.delete(tell);
    window.removeEventListener('storage', tell);
  };
}

/**
 * What one person keeps for himself, in this browser: no service has a place for it yet. What another wrote at the same
 * computer is not seen, and what cannot be read counts as nothing.
 */
export function useOwn<T>(name: string, sound: (value: unknown) => value is T, none: T): [T, (value: T) => void] {
  const { me } = useSession();
  const key = `desk.own.${me.id}.${name}`;
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(key));
  const write = useCallback((value: T) => {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } finally {
      listeners.forEach((tell) => tell());
    }
  }, [key]);
  return [parsed(text, sound, none), write];
}

export function parsed<T>(text: string | null, sound: (value: unknown) => value is T, none: T): T {
  if (text === null) return none;
  try {
    const value: unknown = JSON.parse(text);
    return sound(value) ? value : none;
  } catch {
    return none;
  }
}
