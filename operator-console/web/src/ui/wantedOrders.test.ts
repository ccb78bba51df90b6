import { expect, it } from 'vitest';
import { wanted } from './wantedOrders';

it.each([
  ['10427', { number: '10427' }],
  ['8 916 123-45-67', { phone: '8 916 123-45-67' }],
  ['+7 (916) 1234567', { phone: '+7 (916) 1234567' }],
  ['Иванова', { name: 'Иванова' }],
  ['Дом 5', { name: 'Дом 5' }],
])('%s', (typed, found) => expect(wanted(typed)).toEqual(found));
