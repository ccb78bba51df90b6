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

test('a language that somebody has set stays when a form is set right', () => {
  const english = drafted({ ...known, language: 'EN' });
  expect(wanted({ ...english, forms: { ...english.forms, dative: 'Зайцу' } })).toEqual({ forms: { genitive: 'Зайца Петра', dative: 'Зайцу' }, unwanted: ['EMAIL', 'SMS'], language: 'EN' });
  expect(wanted({ ...english, language: undefined })).not.toHaveProperty('language');
});

test('an emptied form is the desk’s own again', () => {
  const draft = drafted(known);
  expect(wanted(draft)).toEqual({ forms: { genitive: 'Зайца Петра' }, unwanted: ['EMAIL', 'SMS'] });
  expect(wanted({ ...draft, forms: { ...draft.forms, genitive: ' ', dative: ' Зайцу  ' } })).toEqual({ forms: { dative: 'Зайцу' }, unwanted: ['EMAIL', 'SMS'] });
});
