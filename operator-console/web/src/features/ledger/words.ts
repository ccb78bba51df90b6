/** What is read of calls: the ledger, who is still to be called back, and the hours of a day. */
export const ru = {
  open: 'Звонки', title: 'Звонки', journal: 'Журнал', owed: 'Кому перезвонить', hours: 'По часам', chats: 'Чаты',
  show: 'Показать', all: 'все', incoming: 'входящие', outgoing: 'исходящие', missed: 'пропущенные', voicemail: 'с голосовым сообщением', recorded: 'с записью',
  day: 'День', phone: 'Телефон', none: 'Таких звонков нет.', more: 'Ещё',
  result: {
    TALKED: 'поговорили', NO_ANSWER: 'не ответили', BUSY: 'занято', REJECTED: 'сбросили', UNREACHABLE: 'недоступен', ROBOT: 'автоответчик',
    VOICEMAIL: 'голосовое сообщение', DROPPED: 'оборвался', FAILED: 'не соединилось',
  } as Record<string, string>,
  direction: { INCOMING: 'входящий', OUTGOING: 'исходящий', INTERNAL: 'внутренний' }, going: 'идёт сейчас',
  waited: (seconds: number, rings: number | undefined) => `ждал ${seconds} с${rings === undefined ? '' : `, гудков: ${rings}`}`, talked: (time: string) => `разговор ${time}`,
  missedMark: 'пропущен', keptPlace: 'ждёт звонка вместо очереди', listen: 'Послушать', close: 'Свернуть', record: (number: number, time: string) => `Запись ${number}, ${time}`, message: (time: string) => `Сообщение, ${time}`,
  silent: 'Запись не воспроизводится: свои разговоры слышит оператор, чужие — старший. Если запись ещё готовится, повторите позже.',
  order: 'Заказ', task: 'Перезвонить', during: 'Во время разговора', from: (time: string) => `с ${time}`,
  kind: 'Что', everything: 'всё', owner: 'У кого', free: 'свободен', nobodyOwed: 'Перезванивать некому.', promised: (time: string) => `до ${time}`, breached: 'срок нарушен',
  promises: (kept: number, all: number) => `Обещания за 7 дней: выполнено ${kept} из ${all}`,
  hour: 'Час', calls: 'Звонков', answered: 'Ответили', quick: 'За 4 гудка', never: 'Так и не дозвонились', hidden: 'Скрыт номер', total: 'За день',
  noChats: 'Чатов пока нет.', chatWeek: (opened: number, answered: number) => `За 7 дней чатов: ${opened}, ответили в ${answered}`, abandoned: (count: number) => `не дождались: ${count}`,
  chatStates: { WAITING: 'ждёт ответа', ANSWERED: 'идёт сейчас', CLOSED: 'завершён' }, messages: (count: number) => `реплик: ${count}`, read: 'Прочитать',
  quiet: 'В этот день не звонили.', capped: 'Звонков больше, чем показано.',
};

export const en: typeof ru = {
  open: 'Calls', title: 'Calls', journal: 'Ledger', owed: 'To be called back', hours: 'By the hour', chats: 'Chats',
  show: 'Show', all: 'all', incoming: 'incoming', outgoing: 'outgoing', missed: 'missed', voicemail: 'with a voice message', recorded: 'recorded',
  day: 'Day', phone: 'Telephone', none: 'There are no such calls.', more: 'More',
  result: {
    TALKED: 'talked', NO_ANSWER: 'no answer', BUSY: 'busy', REJECTED: 'rejected', UNREACHABLE: 'unreachable', ROBOT: 'robot',
    VOICEMAIL: 'voice message', DROPPED: 'dropped', FAILED: 'failed',
  },
  direction: { INCOMING: 'incoming', OUTGOING: 'outgoing', INTERNAL: 'internal' }, going: 'going on',
  waited: (seconds, rings) => `waited ${seconds} s${rings === undefined ? '' : `, rings: ${rings}`}`, talked: (time) => `talked ${time}`,
  missedMark: 'missed', keptPlace: 'waits for a call instead of the queue', listen: 'Listen', close: 'Close', record: (number, time) => `Recording ${number}, ${time}`, message: (time) => `Message, ${time}`,
  silent: 'It does not play: operators hear their own talks, seniors those of others. If it is still being made, try again later.',
  order: 'Order', task: 'Call back', during: 'During the talk', from: (time) => `from ${time}`,
  kind: 'What', everything: 'everything', owner: 'Owner', free: 'free', nobodyOwed: 'Nobody waits for a call.', promised: (time) => `by ${time}`, breached: 'late beyond the limit',
  promises: (kept, all) => `Promises in 7 days: ${kept} of ${all} kept`,
  hour: 'Hour', calls: 'Calls', answered: 'Answered', quick: 'In 4 rings', never: 'Never reached', hidden: 'Number hidden', total: 'All day',
  noChats: 'No chats yet.', chatWeek: (opened, answered) => `Chats in 7 days: ${opened}, answered ${answered}`, abandoned: (count) => `did not wait: ${count}`,
  chatStates: { WAITING: 'waits for an answer', ANSWERED: 'goes on', CLOSED: 'over' }, messages: (count) => `messages: ${count}`, read: 'Read',
  quiet: 'Nobody called on that day.', capped: 'There were more calls than are shown.',
};
