import { expect, it } from 'vitest';
import { keyName } from './keys';

it('a key goes by its place, whatever is written on it', () => {
  expect(keyName({ code: 'KeyC', ctrlKey: false, metaKey: false })).toBe('KeyC');
});

it('with Ctrl or ⌘ it is another key, so that copying agrees to nothing', () => {
  expect(keyName({ code: 'KeyC', ctrlKey: true, metaKey: false })).toBe('Mod+KeyC');
  expect(keyName({ code: 'KeyC', ctrlKey: false, metaKey: true })).toBe('Mod+KeyC');
});

it('the question mark is a key of its own, and no search', () => {
  expect(keyName({ code: 'Slash', ctrlKey: false, metaKey: false, shiftKey: true })).toBe('Shift+Slash');
  expect(keyName({ code: 'Slash', ctrlKey: false, metaKey: false, shiftKey: false })).toBe('Slash');
  expect(keyName({ code: 'KeyC', ctrlKey: false, metaKey: false, shiftKey: true })).toBe('KeyC');
});
