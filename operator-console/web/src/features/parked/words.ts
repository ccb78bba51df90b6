/** What is said of events that could not be applied. */
export const ru = {
  open: 'Отложенные события', title: 'Отложенные события', none: 'Ничего не отложено: все события применены.', choose: 'Выберите, что отложено.', unasked: (names: string) => `Не ответили: ${names}. Их отложенного здесь нет.`,
  services: { order: 'Заказы', inventory: 'Склад', confirmation: 'Подтверждение', callback: 'Звонки', promo: 'Сертификаты', notification: 'Сообщения', shop: 'Магазины', insight: 'Показатели' } as Record<string, string>,
  since: 'Отложено', subject: 'О чём', group: 'Кто читает', noKey: 'без ключа', why: 'Почему', more: 'Показаны первые 20; применятся все.',
  means: {
    forged: 'Событие не похоже на настоящее: его заголовки не сходятся. Кто-то пишет в топик мимо сервиса. Отклоните его.',
    shop: 'Магазин этого заказа сервису ещё не известен. Когда он появится, примените.',
    other: 'Сервис не смог применить событие. Исправьте причину (выпуск, настройка), затем примените: порядок сохранится.',
  },
  waits: 'ждёт того, что перед ним', hidden: 'Содержание видно тем, кто работает с этим магазином.', replay: 'Применить', giveUp: 'Отклонить первое', reason: 'Почему его не применят никогда', refuse: 'Отклонить и применить остальное',
  applied: (count: number) => `Применено: ${count}.`, stuck: (why: string) => `Дальше не идёт: ${why}`, free: 'Больше ничего не ждёт.',
};

export const en: typeof ru = {
  open: 'Parked events', title: 'Parked events', none: 'Nothing is parked: all events are applied.', choose: 'Choose what is parked.', unasked: (names: string) => `No answer from: ${names}. What they parked is not here.`,
  services: { order: 'Orders', inventory: 'Stock', confirmation: 'Confirmation', callback: 'Calls', promo: 'Certificates', notification: 'Messages', shop: 'Shops', insight: 'Figures' },
  since: 'Parked', subject: 'About', group: 'Read by', noKey: 'no key', why: 'Why', more: 'The first 20 are shown; all will be applied.',
  means: {
    forged: 'This does not look like an event of ours: its headers disagree. Somebody writes to the topic beside the service. Give it up.',
    shop: 'The service does not know the shop of this order yet. Apply when it does.',
    other: 'The service could not apply the event. Mend the cause (a release, a setting), then apply: the order is kept.',
  },
  waits: 'waits for the one before it', hidden: 'What is in it is shown to those who serve this shop.', replay: 'Apply', giveUp: 'Give up the first', reason: 'Why it will never be applied', refuse: 'Give it up and apply the rest',
  applied: (count: number) => `Applied: ${count}.`, stuck: (why: string) => `It goes no further: ${why}`, free: 'Nothing waits any more.',
};
