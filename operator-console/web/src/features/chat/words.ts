/** What operators read of chats. */
export const ru = {
  log: 'Переписка', message: 'Сообщение посетителю', send: 'Отправить', ready: 'Готовый ответ', visitor: 'Посетитель', page: 'на странице',
  waiting: (left: string) => `Ждёт ответа, осталось ${left}`, late: 'Ждёт ответа дольше срока', coming: 'Подключаемся…',
  left: 'Посетитель закрыл чат: укажите итог.', unsent: 'не отправлено', again: 'Отправить ещё раз',
  unfilled: (what: string) => `Замените перед отправкой: ${what}`, closed: 'Чат завершён.',
};

export const en: typeof ru = {
  log: 'Messages', message: 'Message to the visitor', send: 'Send', ready: 'Ready answer', visitor: 'Visitor', page: 'on the page',
  waiting: (left: string) => `Waits for an answer, ${left} left`, late: 'Waits for longer than the limit', coming: 'Joining…',
  left: 'The visitor closed the chat: say what it came to.', unsent: 'not sent', again: 'Send again',
  unfilled: (what: string) => `Replace before sending: ${what}`, closed: 'The chat is over.',
};
