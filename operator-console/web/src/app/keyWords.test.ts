import { expect, it } from 'vitest';
import { doesOf, ru, signOf, type Place } from './keyWords';

const sources = import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });

/** Each `useKeys(…)` of the pages with the place that its table names, and the keys that it binds by name. */
function uses(): { file: string; place: Place | undefined; keys: string[] }[] {
  return Object.entries(sources).filter(([file]) => !file.endsWith('.test.ts') && !file.endsWith('/ui/keys.ts')).flatMap(([file, text]) =>
    [...text.matchAll(/useKeys\(/g)].map((use) => {
      const call = balanced(text, use.index + use[0].length);
      return { file, place: /place: '(\w+)'/.exec(call)?.[1] as Place | undefined,
        keys: [...call.matchAll(/(?<![\w.`])'?((?:Mod\+|Shift\+)?(?:Key[A-Z]|F\d|Slash|Delete|Space))'?(?=:)/g)].map((found) => found[1] ?? '') };
    }));
}

function balanced(text: string, from: number): string {
  let depth = 1;
  let at = from;
  for (; depth > 0 && at < text.length; at++) depth += '([{'.includes(text.charAt(at)) ? 1 : ')]}'.includes(text.charAt(at)) ? -1 : 0;
  return text.slice(from, at);
}

it('the table names every letter that a page binds', () => {
  const unnamed = uses().flatMap(({ file, place, keys }) => (place === undefined ? [] : keys.filter((key) => doesOf(ru, place, key) === undefined).map((key) => `${file}: ${place} ${key}`)));
  expect(unnamed).toEqual([]);
});

it('a map whose letters no place names is a panel that asks for them itself', () => {
  const silent = uses().filter(({ place, keys }) => place === undefined && keys.length > 0).map(({ file }) => file.split('/').pop());
  expect(silent.sort()).toEqual(['Alternatives.tsx', 'Duplicates.tsx', 'KeyTable.tsx', 'Palette.tsx', 'ProductCard.tsx', 'StopPanel.tsx', 'SupplyPanel.tsx']);
});

it('every place of the table is bound somewhere', () => {
  expect([...new Set(uses().map(({ place }) => place).filter((place) => place !== undefined))].sort()).toEqual(Object.keys(ru.of).sort());
});

it('what stands on a key', () => {
  expect(['KeyJ', 'Digit1', 'Slash', 'Shift+Slash', 'Space', 'F4', 'Mod+KeyK', 'Digits'].map((name) => signOf(ru, name))).toEqual(['J', '1', '/', '?', 'Пробел', 'F4', 'Ctrl K', '1…9']);
});
