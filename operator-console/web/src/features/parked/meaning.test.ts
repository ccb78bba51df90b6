import { expect, it } from 'vitest';
import { meaning, readable } from './meaning';

it('tells a forged event from one whose time has not come', () => {
  expect(meaning('Not to be believed: Header shop is missing')).toBe('forged');
  expect(meaning('UnknownShop: nova')).toBe('shop');
  expect(meaning('IllegalArgumentException: Cannot read two')).toBe('other');
});

it('shows what is no JSON as it came', () => {
  expect(readable('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(readable('{"a":')).toBe('{"a":');
});
