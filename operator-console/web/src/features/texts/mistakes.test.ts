import { expect, it } from 'vitest';
import { Problem } from '../../api/http';
import { ru } from '../../app/ru';
import { gapOf, mistakesIn } from './mistakes';

it('says every mistake in the language of the screen', () => {
  const refused = new Problem({ status: 422, code: 'wording-invalid', title: '', detail: '', errors: [
    { pointer: '/', code: 'wording', detail: 'The desk does not say "скоро".' },
    { pointer: '/', code: 'wording', detail: 'There is no value "order.secret".' },
    { pointer: '/', code: 'wording', detail: 'Something new.' },
  ] });
  expect(mistakesIn(refused, ru)).toEqual(['Так не пишем: «скоро».', 'Таких данных нет: order.secret.', 'Something new.']);
  expect(mistakesIn(new Problem({ status: 412, code: 'precondition-failed', title: '', detail: '', errors: [] }), ru)).toEqual([]);
});

it('writes a gap as the value is said', () => {
  expect(['totals.due', 'order.number', 'hello', 'shop.phone', 'cod.fee'].map(gapOf))
    .toEqual(['{{totals.due|money}}', '{{order.number|digits}}', '{{hello}}', '{{shop.phone}}', '{{cod.fee|money}}']);
});
