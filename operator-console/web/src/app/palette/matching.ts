const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

const swapped = (from: string, to: string) => (text: string) => [...text].map((letter) => {
  const at = from.indexOf(letter);
  return at < 0 ? letter : to.charAt(at);
}).join('');

/** "pfrfps" is "заказы" typed with the keyboard left in Latin letters, and "ыуеештпы" the other way round. */
export const inRussian = swapped(LATIN, RUSSIAN);
const inLatin = swapped(RUSSIAN, LATIN);

const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е');

/** What was typed, and the same keys in the other layout. */
export function typings(typed: string): string[] {
  const q = typed.toLowerCase().trim().replace(/\s+/g, ' ');
  return [...new Set([q, inRussian(q), inLatin(q)].map(plain))];
}

const WORD = /[\p{L}\p{N}+№#-]+/gu;

/** From so many letters on the last one may be another: "клавиши" finds "таблица клавиш". */
const STEM = 5;

function scoreOf(wanted: string[], words: string[], text: string): number {
  let score = 0;
  for (const each of wanted) {
    const at = words.findIndex((word) => word.startsWith(each));
    if (at >= 0) score += words[at] === each ? 4 : at === 0 ? 3 : 2;
    else if (text.includes(each) || each.length >= STEM && words.some((word) => word.startsWith(each.slice(0, -1)))) score += 1;
    else return 0;
  }
  return score;
}

/** How well a name answers to what was typed: each word begins one of its words, or stands somewhere in it; 0 where one does not. */
export function matches(typed: string, name: string): number {
  const text = plain(name);
  const words = text.match(WORD) ?? [];
  return Math.max(...typings(typed).map((each) => scoreOf(each.split(' ').filter(Boolean), words, text)));
}

/** The best first, as many as are shown; all where nothing was typed. */
export function best<T extends { name: string; also?: string }>(typed: string, all: T[], most: number): T[] {
  if (typed.trim() === '') return all.slice(0, most);
  return all.map((each) => ({ each, score: matches(typed, `${each.name} ${each.also ?? ''}`) }))
    .filter(({ score }) => score > 0).sort((one, other) => other.score - one.score).slice(0, most).map(({ each }) => each);
}
