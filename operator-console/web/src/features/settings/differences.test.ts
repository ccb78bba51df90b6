import { expect, it } from 'vitest';
import { CHAPTERS, chapterOf, chaptersOf, differences, merged, told } from './differences';

it('names the smallest place that differs, and a list as a whole', () => {
  const before = { limits: { personsMax: 20, orderExpiry: 'P7D' }, tariffs: { POST: { payments: ['LINK'] } } };
  const after = { limits: { personsMax: 5, orderExpiry: 'P7D' }, tariffs: { POST: { payments: ['LINK', 'ONLINE'] } } };
  expect(differences(before, after)).toEqual([
    { pointer: '/limits/personsMax', before: 20, after: 5 },
    { pointer: '/tariffs/POST/payments', before: ['LINK'], after: ['LINK', 'ONLINE'] },
  ]);
  expect(differences(before, before)).toEqual([]);
});

it('what was not there has no before, and what is gone no after', () => {
  expect(differences({ a: 1 }, { b: 2 })).toEqual([{ pointer: '/a', before: 1, after: undefined }, { pointer: '/b', before: undefined, after: 2 }]);
});

it('reads what a service tells, and escapes names as it does', () => {
  expect(told({ pointer: '/limits/firstContactTarget', before: '"PT30M"', after: '"PT20M"' })).toEqual({ pointer: '/limits/firstContactTarget', before: 'PT30M', after: 'PT20M' });
  expect(told({ pointer: '/x', after: '[]' })).toEqual({ pointer: '/x', after: [] });
  expect(differences({ 'a/b': 1 }, {})[0]?.pointer).toBe('/a~1b');
});

it('every place has its chapter', () => {
  expect(['/window/week/MONDAY/0', '/limits/personsMax', '/retries/then', '/tariffs/POST/cost', '/delivery', '/brand/colour', '/zone', '/storefront/language'].map(chapterOf))
    .toEqual(['hours', 'limits', 'retries', 'delivery', 'delivery', 'brand', 'brand', 'brand']);
  expect(new Set(CHAPTERS).size).toBe(CHAPTERS.length);
});

it('of two who changed different places each keeps his own, and of the same place mine stays', () => {
  const base = { limits: { personsMax: 20, orderExpiry: 'P7D' }, window: { exceptions: { '2027-01-01': [] as string[] } } };
  const mine = { limits: { personsMax: 5, orderExpiry: 'P7D' }, window: { exceptions: {} } };
  const theirs = { limits: { personsMax: 7, orderExpiry: 'P5D' }, window: { exceptions: { '2027-01-01': [], '2027-01-02': [] } } };
  expect(merged<unknown>(base, mine, theirs)).toEqual({ limits: { personsMax: 5, orderExpiry: 'P5D' }, window: { exceptions: { '2027-01-02': [] } } });
  expect(merged(base, base, theirs as typeof base)).toEqual(theirs);
});

it('nobody is shown a chapter that is refused to him', () => {
  expect(chaptersOf(['admin'])).not.toContain('alike');
  expect(chaptersOf(['senior'])).toEqual([...CHAPTERS]);
});

it('half an hour is half an hour, however it is written', () => {
  expect(differences({ a: 'PT30M', b: 'P7D' }, { a: 'PT1800S', b: 'PT168H' })).toEqual([]);
  expect(differences({ a: 'PT30M' }, { a: 'PT31M' })).toHaveLength(1);
});

it('of a long value the beginning is told', () => {
  expect(told({ pointer: '/body', before: '"Здравствуйте!\\nВаш заказ…', after: '"да"' })).toEqual({ pointer: '/body', before: 'Здравствуйте! Ваш заказ…', after: 'да' });
});
