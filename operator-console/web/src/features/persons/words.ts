/** What is read where a customer asks what is kept of him. */
export const ru = {
  open: 'Личные данные', title: 'Личные данные покупателя', ask: 'Новый запрос', past: 'Запросы', none: 'Запросов ещё не было.',
  phones: 'Телефоны', phonesHint: 'По одному на строке, как их называет покупатель', emails: 'Почта', emailsHint: 'По одному адресу на строке',
  errand: 'Что сделать', errands: { COUNT: 'Посчитать', COPY: 'Собрать копию', ERASE: 'Стереть' },
  says: {
    COUNT: 'Показывает, сколько записей о нём в каждой службе. Ничего не меняет.',
    COPY: 'Собирает всё, что о нём хранится, и его согласия по целям. Копию можно скачать семь дней, потом её нет.',
    ERASE: 'Имя, телефон, адрес, письма и слова о нём исчезают. Номера, суммы и даты остаются. Вернуть нельзя.',
  },
  settled: 'Деньги ему уже вернули в другом месте', sure: 'Понимаю, что вернуть стёртое нельзя', send: 'Отправить',
  bound: { 'order-open': 'Заказ ещё в работе', 'case-open': 'Обращение ещё открыто', 'money-owed': 'Ему должны деньги' } as Record<string, string>,
  wrong: { phone: 'это не телефон', email: 'это не адрес почты', count: 'нужно от одного до десяти' } as Record<string, string>,
  done: 'готово', awaited: (services: string[]) => `ждём: ${services.join(', ')}`, orders: (count: number) => `заказов: ${count}`,
  download: 'Скачать копию', until: (day: string) => `до ${day}`, gone: 'копии больше нет', report: 'Отчёт',
  collection: 'Где', found: 'Найдено', changed: 'Стёрто', nothing: 'ничего',
  looks: ['сразу', 'через час', 'через 31 день'], more: 'Ещё',
  services: { order: 'заказы', inventory: 'склад', confirmation: 'подтверждение', callback: 'звонки', promo: 'сертификаты', notification: 'сообщения', insight: 'показатели' } as Record<string, string>,
};

export const en: typeof ru = {
  open: 'Personal data', title: 'Personal data of a customer', ask: 'New request', past: 'Requests', none: 'There were no requests yet.',
  phones: 'Telephones', phonesHint: 'One a line, as the customer says them', emails: 'E-mail', emailsHint: 'One address a line',
  errand: 'What to do', errands: { COUNT: 'Count', COPY: 'Copy', ERASE: 'Erase' },
  says: {
    COUNT: 'Shows how many records of him each service has. Changes nothing.',
    COPY: 'Gathers everything that is kept of him, and his consents by purpose. The copy can be downloaded for seven days, then it is gone.',
    ERASE: 'Name, telephone, address, letters and words about him go. Numbers, sums and dates stay. It cannot be undone.',
  },
  settled: 'His money was given back elsewhere', sure: 'I know that it cannot be undone', send: 'Send',
  bound: { 'order-open': 'An order is under way', 'case-open': 'A case is open', 'money-owed': 'Money is owed to him' },
  wrong: { phone: 'no telephone', email: 'no mailbox', count: 'one to ten are needed' },
  done: 'done', awaited: (services: string[]) => `waits for: ${services.join(', ')}`, orders: (count: number) => `orders: ${count}`,
  download: 'Download the copy', until: (day: string) => `until ${day}`, gone: 'the copy is gone', report: 'Report',
  collection: 'Where', found: 'Found', changed: 'Erased', nothing: 'nothing',
  looks: ['at once', 'after an hour', 'after 31 days'], more: 'More',
  services: { order: 'orders', inventory: 'stock', confirmation: 'confirmation', callback: 'calls', promo: 'certificates', notification: 'messages', insight: 'figures' },
};
