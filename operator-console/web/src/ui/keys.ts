import { useLayoutEffect, useRef } from 'react';
import type { Place } from '../app/keyWords';

type Press = () => void;

/** What a key does; why it does not now, where that is known; its name where no table has it, as of a number's. */
export type KeyAct = Press | { press: Press; why?: string | undefined; does?: string };

/** A key by its place on the keyboard: operators type in the Russian layout. */
export type KeyMap = Record<string, KeyAct>;

/** "KeyK" with Ctrl or ⌘ is "Mod+KeyK"; the question mark is a key of its own. */
export function keyName(event: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey'> & { shiftKey?: boolean }): string {
  if (event.ctrlKey || event.metaKey) return `Mod+${event.code}`;
  return event.shiftKey && event.code === 'Slash' ? 'Shift+Slash' : event.code;
}

/** While somebody types, letters are letters; only these still do something. */
const WHILE_TYPING = new Set(['Escape', 'F1', 'F2', 'F3', 'F4', 'Mod+KeyK', 'Mod+Enter']);

/** What is heard through a panel that hears everything else itself. */
const EVERYWHERE = new Set(['Mod+KeyK']);

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

/** A button or link that was reached by key takes Enter and Space for itself; one that was clicked does not. */
export function isPressed(target: EventTarget | null, name: string): boolean {
  const presses = name === 'Enter' || name === 'NumpadEnter' || name === 'Space';
  return presses && target instanceof Element && target.matches(':focus-visible')
    && target.closest('button, a[href], summary') !== null;
}

interface Level {
  current: KeyMap;
  exclusive: boolean;
  place: Place | undefined;
  beside: boolean;
}

/** Keys of the screen that is open; a panel opened later comes first. */
const stack: Level[] = [];

/** A page that is opened later stays below what stands beside pages. */
function placed(mine: Level): void {
  const beside = mine.place === undefined ? -1 : stack.findIndex((each) => each.beside);
  stack.splice(beside < 0 ? stack.length : beside, 0, mine);
}

const pressOf = (act: KeyAct): Press => (typeof act === 'function' ? act : act.press);

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const name = keyName(event);
  if (isTyping(event.target) && !WHILE_TYPING.has(name)) return;
  if (isPressed(event.target, name)) return;
  for (let i = stack.length - 1; i >= 0; i--) {
    const level = stack[i];
    const action = level?.current[name];
    if (action) {
      event.preventDefault();
      if (!event.repeat || name.startsWith('Arrow')) pressOf(action)();
      return;
    }
    if (level?.exclusive && !EVERYWHERE.has(name)) return;
  }
}

/** A key that does something now. */
export interface Bound {
  place: Place;
  name: string;
  why: string | undefined;
  does: string | undefined;
  /** As if it were pressed then, not now. */
  press: Press;
}

/** What the keys do on the screen that is open, the nearest first: the palette and the table of keys say this and nothing else. */
export function boundNow(): Bound[] {
  const bound: Bound[] = [];
  for (const level of [...stack].reverse()) {
    const { place } = level;
    for (const [name, act] of place === undefined ? [] : Object.entries(level.current)) {
      if (place === undefined || bound.some((each) => each.name === name)) continue;
      const { why, does } = typeof act === 'function' ? {} : act;
      bound.push({ place, name, why, does, press: () => {
        const then = level.current[name];
        if (then) pressOf(then)();
      } });
    }
    if (level.exclusive) break;
  }
  return bound;
}

/**
 * @param place where the table of keys says what these do; a map without one is a panel's own: its arrows, Enter and Escape
 * @param beside goes on while pages come and go: heard before their keys, and after those of a panel opened later
 * @param exclusive nothing below hears a key while this is open, as in a panel that asks for one of its own
 */
export function useKeys(map: KeyMap, { place, exclusive = false, enabled = true, beside = false }: { place?: Place; exclusive?: boolean; enabled?: boolean; beside?: boolean } = {}): void {
  const level = useRef<Level>({ current: map, exclusive, place, beside });
  level.current.current = map;
  // With what is shown, not after it: whoever sees a button may press its key at once.
  useLayoutEffect(() => {
    if (!enabled) return undefined;
    const mine = level.current;
    mine.exclusive = exclusive;
    if (stack.length === 0) window.addEventListener('keydown', onKey);
    placed(mine);
    return () => {
      stack.splice(stack.indexOf(mine), 1);
      if (stack.length === 0) window.removeEventListener('keydown', onKey);
    };
  }, [exclusive, enabled]);
}
