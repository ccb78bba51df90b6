import { expect, test } from 'vitest';
import type { Addressee } from '../../api/aftersale';
import { drafted, wanted } from './forms';

const known: Addressee = {
  name: 'Заяц Пётр', unwanted: ['SMS', 'EMAIL'],
  forms: [
    { grammaticalCase: 'genitive', text: 'Зайца Петра', sure: true, own: true },
    { grammaticalCase: 'dative', text: 'Зайцу Петру', sure: false, own: false },
  ],
};

test('only what a person has set right is in the fields', () => {
  expect(drafted(known)).toEqual({
    forms: { genitive: 'Зайца Петра', dative: '', accusative: '', instrumental: '', prepositional: '' }, unwanted: ['EMAIL', 'SMS'],
  });
});

test('an emptied form is the desk’s own again', () => {
  const draft = drafted(known);
  expect(wanted(draft)).toEqual({ forms: { genitive: 'Зайца Петра' }, unwanted: ['EMAIL', 'SMS'] });
  expect(wanted({ ...draft, forms: { ...draft.forms, genitive: ' ', dative: ' Зайцу  ' } })).toEqual({ forms: { dative: 'Зайцу' }, unwanted: ['EMAIL', 'SMS'] });
});
