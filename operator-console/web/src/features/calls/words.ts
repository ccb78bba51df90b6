/** What is done with a call while it goes on. */
export const ru = {
  title: 'Управление звонком', mute: 'Без звука', unmute: 'Включить звук', hold: 'На удержание', back: 'Вернуться к клиенту', hangUp: 'Положить трубку', handOver: 'Передать',
  to: 'Кому', note: 'О чём разговор: коллега увидит сразу', consult: 'сначала поговорить с коллегой', sent: (who: string) => `Звоним коллеге: ${who}. Клиент ждёт на линии.`,
  handed: (who: string) => `${who} передаёт звонок:`, asked: 'Отправлено станции, ждём её ответа.',
  sister: 'По этому номеру есть заказ в другом нашем магазине. Открывайте, только если клиент сам назвал магазин.', named: 'Клиент назвал', openSister: 'Открыть заказы',
  dialled: 'Звонок клиенту', dialling: 'Звоним', refused: 'Станция не соединила', from: (line: string) => `с линии ${line}`, results: {
    TALKED: 'Поговорили', NO_ANSWER: 'Не отвечает', BUSY: 'Занято', REJECTED: 'Сбросил', UNREACHABLE: 'Недоступен', ROBOT: 'Автоответчик', VOICEMAIL: 'Голосовая почта',
    DROPPED: 'Связь оборвалась', FAILED: 'Не соединилось',
  },
  sisterNone: 'В этом магазине заказов с этого номера нет.',
};

export const en: typeof ru = {
  title: 'The call', mute: 'Mute', unmute: 'Unmute', hold: 'Hold', back: 'Back to the customer', hangUp: 'Hang up', handOver: 'Hand over',
  to: 'To whom', note: 'What it is about: the colleague sees it at once', consult: 'talk with the colleague first', sent: (who) => `Calling ${who}. The customer waits on the line.`,
  handed: (who) => `${who} hands this call over:`, asked: 'Told to the exchange; its answer is awaited.',
  sister: 'This number has an order in another of our shops. Open it only once the customer has named that shop.', named: 'The customer named', openSister: 'Open the orders',
  dialled: 'Call to the customer', dialling: 'Calling', refused: 'The exchange did not connect', from: (line) => `from ${line}`, results: {
    TALKED: 'Talked', NO_ANSWER: 'No answer', BUSY: 'Busy', REJECTED: 'Rejected', UNREACHABLE: 'Unreachable', ROBOT: 'Robot', VOICEMAIL: 'Voicemail',
    DROPPED: 'The line broke', FAILED: 'Not connected',
  },
  sisterNone: 'There are no orders of this number in that shop.',
};
