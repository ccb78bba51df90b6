/** Who does not want to be called. */
export const ru = {
  open: 'Не звонить', title: 'Стоп-лист', hint: 'Операторы сюда больше не позвонят, пока старший не снимет запрет.', reason: 'Почему, его словами', said: 'просьба больше не звонить',
  put: 'Больше не звонить', on: (who: string, when: string) => `В стоп-листе: ${who}, ${when}`, off: 'Снять запрет', free: 'Звонить можно: этого номера в стоп-листе нет.',
  seniorOnly: 'Свою запись можно снять в течение 10 минут, потом это делает старший.', phone: 'Телефон', find: 'Найти',
};

export const en: typeof ru = {
  open: 'Do not call', title: 'Stop list', hint: 'Operators do not call this number until a senior lifts it.', reason: 'Why, in his words', said: 'asked not to be called any more',
  put: 'Call no more', on: (who, when) => `On the stop list: ${who}, ${when}`, off: 'Lift it', free: 'He may be called: the number is not on the stop list.',
  seniorOnly: 'One takes back one’s own within 10 minutes, a senior afterwards.', phone: 'Telephone', find: 'Find',
};
