/** What managers read of the words that customers are written. */
export const ru = {
  open: 'Тексты', title: 'Тексты для клиентов', templates: 'Сообщения', replies: 'Готовые ответы', triggers: 'Когда пишем',
  kinds: {
    accepted: 'Заказ принят', 'accepted-notice': 'Принят, позвоним позже', 'not-reached': 'Не дозвонились', 'stock-changed': 'Изменилось наличие',
    'payment-link': 'Ссылка на оплату', confirmed: 'Заказ подтверждён', 'promise-moved': 'Перенос звонка', cancelled: 'Заказ отменён', reply: 'Ответ оператора',
    'payment-reminder': 'Напоминание об оплате', 'delivery-reminder': 'Напоминание о доставке', 'certificate-issued': 'Сертификат', 'coupon-issued': 'Купон с извинением',
    'case-opened': 'Обращение принято', 'case-exchange': 'Как обменять', 'case-photo': 'Просим фото', 'case-refund': 'Вернём деньги', 'case-resolved': 'Обращение закрыто',
  } as Record<string, string>,
  channel: 'Чем пишем', tooLong: 'Столько не отправить: сократите.', body: 'Текст', asked: 'Как об этом спрашивают', name: 'Короткое имя латиницей', replyTitle: 'Название', newReply: 'Новый ответ', retire: 'Больше не предлагать',
  gaps: 'Вставить данные заказа', gapsHint: 'Строка с «?» в начале пропускается, если данных нет; без остальных письмо не уйдёт.',
  version: (version: number) => `версия ${version}`, house: 'текст службы', changedBy: (who: string, at: string) => `${who}, ${at}`,
  versions: 'Версии', restore: 'Взять эти слова', save: 'Сохранить', revert: 'Вернуть', saved: 'Сохранено.',
  preview: 'Как увидит клиент', previewOrder: 'Номер заказа для примера', noOrder: 'Такого заказа в этом магазине нет.', chooseOrder: 'Введите номер заказа: покажем письмо с его данными.',
  missing: (what: string[]) => `В этом заказе нет: ${what.join(', ')}. Такое письмо не уйдёт.`, segments: (count: number, signs: number) => `СМС: ${count} × (${signs} зн.)`,
  sends: 'Отправлять', silent: 'не отправляем', before: 'раньше срока на', after: 'после события через', at: 'сразу', purposes: { ORDER: 'о заказе', REMINDERS: 'напоминание', OFFERS: 'предложение' },
  units: { s: 'с', m: 'мин', h: 'ч', d: 'дн.' }, fromNow: 'Действует для того, что случится с этой минуты.', shiftOf: (what: string) => `Время: ${what}`, unitOf: (what: string) => `Единица: ${what}`,
  clash: (who: string, version: number) => `Пока вы писали, текст изменили (${who}, версия ${version}). Ваши слова на месте.`,
  mine: 'Сохранить мои', theirs: 'Взять новые', handling: (count: number, median: string, most: string) => `За 7 дней ответов: ${count}, обычно ${median}, 9 из 10 быстрее ${most}`,
  handlingNone: 'За 7 дней ответов не было.', choose: 'Выберите текст слева.',
  mistakes: [
    [/does not say "(.*)"/, (said) => `Так не пишем: «${said}».`], [/no value "(.*)"/, (said) => `Таких данных нет: ${said}.`],
    [/no filter "(.*)"/, (said) => `Такого вида записи нет: ${said}.`], [/gap is not closed/, () => 'Скобки {{ }} не закрыты или вложены.'],
    [/A subject has/, () => 'Тема: от 1 до 150 знаков.'], [/A subject is one line/, () => 'Тема — одна строка.'], [/more than (\d+) characters/, (most) => `Не больше ${most} знаков.`],
  ] as [RegExp, (said: string) => string][],
};

export const en: typeof ru = {
  open: 'Texts', title: 'What customers are written', templates: 'Messages', replies: 'Ready answers', triggers: 'When we write',
  kinds: {
    accepted: 'Order accepted', 'accepted-notice': 'Accepted, a later call', 'not-reached': 'Not reached', 'stock-changed': 'Stock changed',
    'payment-link': 'Payment link', confirmed: 'Order confirmed', 'promise-moved': 'Call moved', cancelled: 'Order cancelled', reply: 'Operator’s answer',
    'payment-reminder': 'Reminder of payment', 'delivery-reminder': 'Reminder of delivery', 'certificate-issued': 'Certificate', 'coupon-issued': 'Coupon of apology',
    'case-opened': 'Case opened', 'case-exchange': 'How to exchange', 'case-photo': 'A photo is wanted', 'case-refund': 'Money goes back', 'case-resolved': 'Case closed',
  },
  channel: 'By what', tooLong: 'So much is not sent: make it shorter.', body: 'Text', asked: 'How it is asked', name: 'Short name in Latin letters', replyTitle: 'Title', newReply: 'New answer', retire: 'Offer no longer',
  gaps: 'Insert data of the order', gapsHint: 'A line that begins with “?” is left out where its data lack; without any other the letter is not sent.',
  version: (version) => `version ${version}`, house: 'the desk’s own', changedBy: (who, at) => `${who}, ${at}`,
  versions: 'Versions', restore: 'Take these words', save: 'Save', revert: 'Undo', saved: 'Saved.',
  preview: 'As the customer sees it', previewOrder: 'Number of an order to try it on', noOrder: 'This shop has no such order.', chooseOrder: 'Enter the number of an order: the letter is shown with its data.',
  missing: (what) => `This order lacks ${what.join(', ')}. The letter would not be sent.`, segments: (count, signs) => `SMS: ${count} × (${signs} signs)`,
  sends: 'Send', silent: 'not sent', before: 'before its day by', after: 'after its cause by', at: 'at once', purposes: { ORDER: 'about the order', REMINDERS: 'a reminder', OFFERS: 'an offer' },
  units: { s: 's', m: 'min', h: 'h', d: 'd' }, fromNow: 'Holds for whatever happens from now on.', shiftOf: (what) => `Time: ${what}`, unitOf: (what) => `Unit: ${what}`,
  clash: (who, version) => `While you wrote, the text was changed (${who}, version ${version}). Your words are still here.`,
  mine: 'Save mine', theirs: 'Take the new ones', handling: (count, median, most) => `Answers in 7 days: ${count}, usually ${median}, 9 of 10 within ${most}`,
  handlingNone: 'No answers in 7 days.', choose: 'Choose a text.',
  mistakes: [
    [/does not say "(.*)"/, (said) => `We do not write “${said}”.`], [/no value "(.*)"/, (said) => `There is no such value: ${said}.`],
    [/no filter "(.*)"/, (said) => `There is no such filter: ${said}.`], [/gap is not closed/, () => 'Brackets {{ }} are not closed, or nested.'],
    [/A subject has/, () => 'Subject: 1 to 150 characters.'], [/A subject is one line/, () => 'The subject is one line.'], [/more than (\d+) characters/, (most) => `At most ${most} characters.`],
  ],
};
