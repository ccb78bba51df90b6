import { expect, test } from 'vitest';
import { UNASKED, channelOf, typedChannel, wrongIn } from './channel';

const typed = typedChannel(UNASKED);

test('whom nobody has asked would be asked by a form, in ten minutes', () => {
  expect(typed).toEqual({ way: 'FORM', asked: false, url: '', secret: '', address: '', minutes: '10' });
  expect(wrongIn(typed)).toEqual([]);
});

test.each([
  ['HTTP', { url: '' }, ['url']], ['HTTP', { url: 'ftp://x' }, ['url']], ['HTTP', { url: 'https://s.example.ru/desk' }, []],
  ['MAIL', { address: 'sklad' }, ['address']], ['MAIL', { address: 'sklad@example.ru' }, []], ['FORM', { minutes: '0,05' }, ['minutes']],
  ['FORM', { minutes: '0,1' }, []], ['FORM', { minutes: '4320' }, []], ['FORM', { minutes: '4321' }, ['minutes']], ['FORM', { minutes: 'скоро' }, ['minutes']],
] as const)('by %s with %o', (way, change, wrong) => expect(wrongIn({ ...typed, way, ...change })).toEqual(wrong));

test('only what belongs to the way is sent, and a secret only where one was typed', () => {
  const all = { ...typed, asked: true, url: ' https://s.example.ru ', address: ' s@example.ru ', secret: 'x', minutes: '2,5' };
  expect(channelOf({ ...all, way: 'HTTP' })).toEqual({ way: 'HTTP', asked: true, within: 'PT150S', url: 'https://s.example.ru', secret: 'x' });
  expect(channelOf({ ...all, way: 'HTTP', secret: '' })).not.toHaveProperty('secret');
  expect(channelOf({ ...all, way: 'MAIL' })).toEqual({ way: 'MAIL', asked: true, within: 'PT150S', address: 's@example.ru' });
  expect(channelOf({ ...all, way: 'FORM' })).toEqual({ way: 'FORM', asked: true, within: 'PT150S' });
});
