const flawsRu: Record<string, string> = {
  'unknown-gap': 'В скобках {{ }} то, чего в этом месте разговора не знают.', gap: 'Скобки {{ }} не закрыты, вложены или с неизвестной формой.', filter: 'Эта форма не подходит к данным.',
  length: 'Пусто или слишком длинно.', unreachable: 'Сюда не ведёт ни один ответ: фразу никогда не скажут.', nowhere: 'Ответ ведёт к фразе, которой нет.', circle: 'Ответы ведут по кругу.',
  placed: 'Ответ ведёт к фразе, которую и так скажут.', count: 'У вопроса от двух до шести ответов.', duplicate: 'Повторяется.', unknown: 'Такой группы нет.', empty: 'Нужен хотя бы один артикул или слово.',
  form: 'Так это не пишется.', 'too-many': 'Слишком много.', 'too-many-of-lines': 'После позиции — не больше десяти фраз.', unplaced: 'У фразы после ответа нет условий.',
};

/** What is said of a shop's own script. */
export const ru = {
  open: 'Скрипты', title: 'Скрипт магазина', phrases: 'Фразы', groups: 'Группы товаров', versions: 'Версии', none: 'Своих фраз пока нет.', version: (number: number) => `версия ${number}`,
  hint: 'Проверка заказа остаётся: здесь то, что говорят рядом с ней.', why: 'Что и зачем изменили', whyHint: 'увидят в версиях',
  places: { OPENING: 'После приветствия', AFTER_LINE: 'После позиции', BEFORE_DELIVERY: 'Перед доставкой', MONEY: 'Перед оплатой', CLOSING: 'Перед прощанием', LED: 'После ответа' },
  add: 'фраза', addTo: (place: string) => `+ фраза: ${place}`, empty: 'Новая фраза', asks: (count: number) => `вопрос, ответов: ${count}`, say: 'Что говорим', remove: 'Убрать',
  gaps: { addressAs: 'обращение', 'shop.spokenName': 'магазин', 'shop.phone': 'телефон магазина', 'operator.given': 'имя оператора', 'order.number': 'номер заказа', 'line.name': 'товар', 'line.options': 'размер, цвет', 'line.quantity': 'количество', 'line.total': 'сумма позиции' } as Record<string, string>,
  when: 'Когда говорим (ничего не отмечено — всегда)', any: 'неважно', methods: { POST: 'почта', COURIER: 'курьер', PICKUP: 'пункт выдачи' },
  conditions: {
    prepaid: { name: 'Под заказ', yes: 'под заказ, предоплата', no: 'обычный товар' }, firstOrder: { name: 'Какой заказ', yes: 'первый заказ', no: 'уже заказывал' },
    certificate: { name: 'Сертификат', yes: 'с сертификатом', no: 'без сертификата' },
  },
  answer: (number: number) => `Ответ ${number}`, label: 'Клиент говорит', next: 'Дальше', goesOn: 'по скрипту', newPhrase: 'новая фраза…', tag: 'Метка на заказ', courier: 'Курьеру',
  removeAnswer: (number: number) => `Убрать ответ ${number}`, makeQuestion: 'сделать вопросом', addAnswer: 'ответ', yes: 'да', no: 'нет', answered: 'Ответ клиента', toCourier: 'Курьеру:',
  groupsHint: 'Товар входит в группу по артикулу (звёздочка — любое окончание) или по слову в названии.', group: (number: number) => `Группа ${number}`, name: 'Название', skus: 'Артикулы', wordsOf: 'Слова в названии', addGroup: 'группа', usedGroup: 'О ней говорит фраза.',
  preview: 'Как услышит клиент', orderNumber: 'Номер заказа', onExample: 'на примере', method: 'Доставка', usual: 'Футболка домашняя', notYet: 'Пока так не сказать: сохраните, и станет видно, что исправить.',
  read: 'Прочитать', restore: 'Взять эти слова', toNow: 'К тому, что говорят сейчас', spoken: (version: number) => `сказано по скрипту магазина, версия ${version}`, flaws: flawsRu,
};

export const en: typeof ru = {
  open: 'Scripts', title: 'The shop’s script', phrases: 'Phrases', groups: 'Groups of goods', versions: 'Versions', none: 'No phrases of its own yet.', version: (number) => `version ${number}`,
  hint: 'The read-back stays: this is said beside it.', why: 'What was changed and why', whyHint: 'read in the versions',
  places: { OPENING: 'After the greeting', AFTER_LINE: 'After a line', BEFORE_DELIVERY: 'Before delivery', MONEY: 'Before the payment', CLOSING: 'Before goodbye', LED: 'After an answer' },
  add: 'phrase', addTo: (place) => `Add a phrase: ${place}`, empty: 'New phrase', asks: (count) => `a question, answers: ${count}`, say: 'What is said', remove: 'Remove',
  gaps: { addressAs: 'how to address', 'shop.spokenName': 'shop', 'shop.phone': 'shop’s phone', 'operator.given': 'operator’s name', 'order.number': 'order number', 'line.name': 'goods', 'line.options': 'size, colour', 'line.quantity': 'pieces', 'line.total': 'sum of the line' },
  when: 'When it is said (nothing chosen: always)', any: 'whichever', methods: { POST: 'post', COURIER: 'courier', PICKUP: 'pickup point' },
  conditions: {
    prepaid: { name: 'Made to order', yes: 'made to order, prepaid', no: 'usual goods' }, firstOrder: { name: 'Which order', yes: 'first order', no: 'ordered before' },
    certificate: { name: 'Certificate', yes: 'with a certificate', no: 'without a certificate' },
  },
  answer: (number) => `Answer ${number}`, label: 'The customer says', next: 'Then', goesOn: 'as the script goes', newPhrase: 'a new phrase…', tag: 'Tag on the order', courier: 'To the courier',
  removeAnswer: (number) => `Remove answer ${number}`, makeQuestion: 'make it a question', addAnswer: 'answer', yes: 'yes', no: 'no', answered: 'The customer’s answer', toCourier: 'To the courier:',
  groupsHint: 'Goods belong to a group by their code (an asterisk for any ending) or by a word of their name.', group: (number) => `Group ${number}`, name: 'Name', skus: 'Codes', wordsOf: 'Words of names', addGroup: 'group', usedGroup: 'A phrase speaks of it.',
  preview: 'As the customer hears it', orderNumber: 'Order number', onExample: 'on an example', method: 'Delivery', usual: 'Home shirt', notYet: 'It cannot be said like this yet: save to see what to mend.',
  read: 'Read', restore: 'Take these words', toNow: 'To what is said now', spoken: (version) => `said by the shop’s script, version ${version}`,
  flaws: {
    'unknown-gap': 'In {{ }} stands what is not known at this place of the talk.', gap: 'Brackets {{ }} are not closed, nested, or of an unknown form.', filter: 'This form does not fit the value.',
    length: 'Empty or too long.', unreachable: 'No answer leads here: it would never be said.', nowhere: 'An answer leads to a phrase that is not there.', circle: 'Answers lead in a circle.',
    placed: 'An answer leads to a phrase that is said anyway.', count: 'A question has two to six answers.', duplicate: 'It is there twice.', unknown: 'There is no such group.', empty: 'One code or word at least.',
    form: 'It is not written like this.', 'too-many': 'Too many.', 'too-many-of-lines': 'At most ten phrases after a line.', unplaced: 'A phrase after an answer has no conditions.',
  },
};
