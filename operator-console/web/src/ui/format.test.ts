import { expect, it } from 'vitest';
import { clock, clockSoon, difference, money, phone, span } from './format';

const rub = (minor: number) => ({ minor, currency: 'RUB' });
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const units = { h: 'ч', d: 'д' };

it.each([[249000, '2 490 ₽'], [129050, '1 290,50 ₽'], [0, '0 ₽'], [1, '0,01 ₽'], [100000100, '1 000 001 ₽']])(
  '%i kopecks are %s', (minor, text) => expect(plain(money(rub(minor), 'ru'))).toBe(text));

it('a difference says which way', () => {
  expect(plain(difference(rub(130000), rub(100000), 'ru'))).toBe('+300 ₽');
  expect(plain(difference(rub(70000), rub(100000), 'ru'))).toBe('−300 ₽');
  expect(difference(rub(1), rub(1), 'ru')).toBe('=');
});

it.each([[0, '0:00'], [761_000, '12:41'], [-61_000, '1:01'], [7_500_000, '2 ч 05'], [3 * 86_400_000, '3 д']])(
  '%i ms are %s', (millis, text) => expect(span(millis, units)).toBe(text));

it('a time is that of the zone, and midnight is no 24', () => {
  expect(clock('2026-11-22T21:05:00Z', 'Europe/Moscow', 'ru')).toBe('00:05');
});

it('a Russian number is written for reading, a foreign one as it is', () => {
  expect(phone('+79161234567')).toBe('+7 916 123-45-67');
  expect(phone('+77011234567')).toBe('+7 701 123-45-67');
  expect(phone('+375291234567')).toBe('+375291234567');
});

it('another day is named, this one is not', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  expect(clockSoon('2026-11-22T14:00:00Z', now, 'Asia/Yekaterinburg', 'ru')).toBe('19:00');
  expect(clockSoon('2026-11-23T07:00:00Z', now, 'Asia/Yekaterinburg', 'ru')).toBe('пн 12:00');
});
