import { useLayoutEffect, useRef } from 'react';

/** A key by its place on the keyboard: operators type in the Russian layout. */
export type KeyMap = Record<string, (event: KeyboardEvent) => void>;

/** "KeyK" with Ctrl or ⌘ is "Mod+KeyK". */
export function keyName(event: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey'>): string {
  return event.ctrlKey || event.metaKey ? `Mod+${event.code}` : event.code;
}

/** While somebody types, letters are letters; only these still do something. */
const WHILE_TYPING = new Set(['Escape', 'F1', 'F2', 'F3', 'F4', 'Mod+KeyK', 'Mod+Enter']);

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

/** A button or link that was reached by key takes Enter and Space for itself; one that was clicked does not. */
export function isPressed(target: EventTarget | null, name: string): boolean {
  const presses = name === 'Enter' || name === 'NumpadEnter' || name === 'Space';
  return presses && target instanceof Element && target.matches(':focus-visible')
    && target.closest('button, a[href], summary') !== null;
}

/** Keys of the screen that is open; a panel opened later comes first. */
const stack: { current: KeyMap; exclusive: boolean }[] = [];

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
      if (!event.repeat || name.startsWith('Arrow')) action(event);
      return;
    }
    if (level?.exclusive) return;
  }
}

/** @param exclusive nothing below hears a key while this is open, as in a panel that asks for one of its own */
export function useKeys(map: KeyMap, { exclusive = false, enabled = true } = {}): void {
  const level = useRef({ current: map, exclusive });
  level.current.current = map;
  // With what is shown, not after it: whoever sees a button may press its key at once.
  useLayoutEffect(() => {
    if (!enabled) return undefined;
    const mine = level.current;
    mine.exclusive = exclusive;
    if (stack.length === 0) window.addEventListener('keydown', onKey);
    stack.push(mine);
    return () => {
      stack.splice(stack.indexOf(mine), 1);
      if (stack.length === 0) window.removeEventListener('keydown', onKey);
    };
  }, [exclusive, enabled]);
}
