/** What is read of how a customer is named and whether he is written to. */
export const ru = {
  open: 'Имя в письмах', title: 'Как пишем покупателю', name: 'В заказе', noName: 'имя не указано', cases: {
    genitive: 'Родительный: заказ кого?', dative: 'Дательный: звоним кому?', accusative: 'Винительный: вижу кого?', instrumental: 'Творительный: говорим с кем?', prepositional: 'Предложный: думаем о ком?',
  },
  sure: 'уверены', guess: 'догадка: проверьте', own: 'исправлено', right: 'Верно', hint: 'Пустое поле — форма службы. Исправленное действует во всех заказах этого человека.',
  unwanted: 'Не писать', channels: { EMAIL: 'по почте', SMS: 'СМС', WEBHOOK: 'в магазин' }, save: 'Сохранить', revert: 'Вернуть', saved: 'Сохранено.', clash: 'Пока вы правили, это изменили. Ваши слова на месте.',
  language: 'Язык писем', ofShop: 'как в магазине', languages: { RU: 'русский', EN: 'английский' },
  mine: 'Сохранить мои', theirs: 'Взять новые', toOrder: 'К звонку',
};

export const en: typeof ru = {
  open: 'Name in letters', title: 'How the customer is written to', name: 'In the order', noName: 'no name given', cases: {
    genitive: 'Genitive: whose?', dative: 'Dative: to whom?', accusative: 'Accusative: whom?', instrumental: 'Instrumental: with whom?', prepositional: 'Prepositional: about whom?',
  },
  sure: 'sure', guess: 'a guess: check it', own: 'set right', right: 'Right', hint: 'An empty field is the desk’s own form. What is set right holds for all orders of this person.',
  unwanted: 'Do not write', channels: { EMAIL: 'by e-mail', SMS: 'by SMS', WEBHOOK: 'to the shop' }, save: 'Save', revert: 'Undo', saved: 'Saved.', clash: 'It was changed while you wrote. Your words are kept.',
  language: 'Language of letters', ofShop: 'as in the shop', languages: { RU: 'Russian', EN: 'English' },
  mine: 'Keep mine', theirs: 'Take theirs', toOrder: 'To the call',
};
