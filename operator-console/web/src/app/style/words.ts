/** What is read on the page of the console's own parts. */
export const ru = {
  open: 'Стиль консоли', title: 'Стиль консоли', lead: 'Из чего собраны страницы, во всех состояниях. Новое берут отсюда или добавляют сюда.', light: 'Светлая', dark: 'Тёмная', asSystem: 'Как в системе', scheme: 'Тема',
  parts: { meaning: 'Цвета значат', type: 'Шрифт', actions: 'Действия', told: 'Сообщения', fields: 'Поля', choice: 'Выбор', row: 'Строка очереди', change: 'Изменение', keys: 'Клавиши', voice: 'Голос' },
  meanings: { late: 'опоздали', due: 'пора', promised: 'обещано, открыто', done: 'сделано' }, never: 'Никогда только цветом: рядом слово или знак.',
  neutral: (step: number) => `нейтральный ${step}`, sizes: { h1: 'Название страницы, 20/28', h2: 'Часть страницы, 14/20', body: 'Текст, 14/20, цифры одной ширины', say: 'Слова оператора, самые крупные', small: 'Пояснение, 12/16' }, figures: '1 111,00 ₽ · 8 888,00 ₽',
  main: 'Главное', usual: 'Обычное', pressed: 'Включено', barred: 'Нельзя', why: 'Сначала возьмите заказ (Enter)', barredHint: 'Запрещённая кнопка говорит почему; второго главного на экране нет.',
  bad: 'Не вышло: что и почему, и что сделать.', badAction: 'Повторить', warn: 'Выбор за человеком: коллега был быстрее.', good: 'Сделано, дальше само.', info: 'К сведению.', empty: 'Здесь пока ничего нет.', emptyHint: 'Что появится, и от чего.',
  plainField: 'Имя', plainValue: 'Ирина', hinted: 'Имя в SMS', hint: 'До 8 букв', hours: 'Часы', time: 'Срок', sum: 'Сумма', count: 'Попыток', wrongField: 'Телефон', ticks: 'Чем платят', off: 'Закрыто для вас',
  tabs: ['Звонить', 'Ждём', 'Разобрать'], check: 'Отмечено', rows: ['осталось время', 'опоздали', 'срок нарушен', 'рано', 'у другого'], reason: '30 минут от оформления',
  voice: [
    ['Говорим, что случилось и что делать.', '«Заказ изменили. Показываем новую версию.»', 'не «Ошибка 412»'], ['Короткие глаголы, без «пожалуйста» на кнопках.', '«Взять», «Передать…»', 'не «Нажмите, чтобы взять»'],
    ['Многоточие у того, что ещё спросит.', '«Позже…»', 'не «Позже» с окном-сюрпризом'], ['На «вы» с маленькой буквы, одно слово на одно понятие.', 'заказ, звонок, обращение', 'не кейс, тикет, обращалка'],
    ['Числа и время по-русски.', '2 490 ₽, пн 12:00, 5–9 раб. дн.', 'не 2490.00 RUB'],
  ] as [string, string, string][],
};

export const en: typeof ru = {
  open: 'The console’s style', title: 'The console’s style', lead: 'What pages are made of, in every state. What is new is taken from here, or added here.', light: 'Light', dark: 'Dark', asSystem: 'As the system', scheme: 'Scheme',
  parts: { meaning: 'What colours mean', type: 'Type', actions: 'Actions', told: 'Messages', fields: 'Fields', choice: 'Choice', row: 'Row of the queue', change: 'A change', keys: 'Keys', voice: 'Voice' },
  meanings: { late: 'late', due: 'due', promised: 'promised, open', done: 'done' }, never: 'Never by colour alone: a word or sign stands beside it.',
  neutral: (step) => `neutral ${step}`, sizes: { h1: 'Name of a page, 20/28', h2: 'Part of a page, 14/20', body: 'Text, 14/20, figures of one width', say: 'What the operator says, the largest', small: 'Explanation, 12/16' }, figures: '₽1,111.00 · ₽8,888.00',
  main: 'The main one', usual: 'Usual', pressed: 'On', barred: 'Barred', why: 'Take the order first (Enter)', barredHint: 'A barred button says why; no screen has a second main one.',
  bad: 'It failed: what, why, and what to do.', badAction: 'Retry', warn: 'Somebody has to choose: a colleague was faster.', good: 'Done, the rest follows.', info: 'For your information.', empty: 'Nothing is here yet.', emptyHint: 'What will appear, and because of what.',
  plainField: 'Name', plainValue: 'Irina', hinted: 'Name in SMS', hint: 'Up to 8 letters', hours: 'Hours', time: 'Term', sum: 'Sum', count: 'Attempts', wrongField: 'Telephone', ticks: 'Paid by', off: 'Closed to you',
  tabs: ['Call', 'Waiting', 'Attention'], check: 'Ticked', rows: ['time is left', 'late', 'breach', 'early', 'a colleague’s'], reason: '30 minutes from placement',
  voice: [
    ['Say what happened and what to do.', '“The order was changed. Here is the new version.”', 'not “Error 412”'], ['Short verbs, no “please” on buttons.', '“Take”, “Hand over…”', 'not “Click here to take”'],
    ['An ellipsis where more will be asked.', '“Later…”', 'not “Later” with a surprise'], ['One word for one thing.', 'order, call, case', 'not ticket here and request there'],
    ['Figures and times as people write them.', '₽2,490, Mon 12:00, 5–9 working days', 'not 2490.00 RUB'],
  ],
};
