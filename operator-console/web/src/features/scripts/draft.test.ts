import { expect, it } from 'vitest';
import { Problem } from '../../api/http';
import type { ShopScript } from '../../api/scripts';
import { condition, exampleOf, flawsAt, freeId, gapOf, without } from './draft';

const script: ShopScript = {
  groups: [{ id: 'mugs', name: 'Посуда', skus: ['TR-MUG-*'], words: ['кружка'] }],
  phrases: [
    { id: 'gift', place: 'AFTER_LINE', say: 'В подарок?', answers: [{ id: 'yes', label: 'да', next: 'wrap' }, { id: 'no', label: 'нет' }] },
    { id: 'wrap', say: 'Завернём.', answers: [] },
  ],
};

it('takes the way to a phrase away with it', () => {
  expect(without(script, 'wrap').phrases).toEqual([
    { id: 'gift', place: 'AFTER_LINE', say: 'В подарок?', answers: [{ id: 'yes', label: 'да' }, { id: 'no', label: 'нет' }] },
  ]);
});

it('names what is new by the first free number', () => {
  expect(freeId('phrase', [])).toBe('phrase-1');
  expect(freeId('phrase', ['phrase-2'])).toBe('phrase-3');
});

it('says a value in its form', () => {
  expect(gapOf('line.total')).toBe('{{line.total|money}}');
  expect(gapOf('addressAs')).toBe('{{addressAs}}');
});

it('leaves a condition out under which everything is said', () => {
  expect(condition({ groups: [], methods: [] })).toEqual({});
  expect(condition({ groups: [], methods: [], prepaid: false })).toEqual({ when: { groups: [], methods: [], prepaid: false } });
});

it('shows a script on goods of its groups', () => {
  const chosen = { method: 'POST' as const, certificate: false, firstOrder: true, prepaid: true };
  expect(exampleOf(script, chosen, 'Товар').lines).toEqual([{ sku: 'TR-MUG-1', name: 'Кружка', prepaid: true }]);
  expect(exampleOf({ groups: [], phrases: [] }, chosen, 'Товар').lines).toEqual([{ sku: 'EXAMPLE', name: 'Товар', prepaid: true }]);
});

it('puts a refusal where it belongs', () => {
  const refused = new Problem({ status: 422, code: 'invalid', title: '', detail: '', errors: [
    { pointer: '/script/phrases/1/say', code: 'unknown-gap', detail: '' }, { pointer: '/script/phrases/1/id', code: 'form', detail: '' },
    { pointer: '/why', code: 'length', detail: '' },
  ] });
  expect([...flawsAt(refused)]).toEqual([['phrases/1', ['unknown-gap', 'form']], ['script', ['length']]]);
});
