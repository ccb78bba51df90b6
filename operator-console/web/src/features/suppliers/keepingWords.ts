/** What is read of how keeping up with suppliers goes: late and failed lists, and how far what they say can be believed. */
export const ru = {
  late: (since: string) => `прайс опаздывает, последний — ${since}`, failed: (why: string, times: number) => `не получен: ${why}${times > 1 ? `, попыток ${times}` : ''}`, next: (at: string) => `следующая попытка ${at}`, http: (status: string) => `сервер ответил ${status}`,
  why: { html: 'вместо прайса страница', timeout: 'не ответил вовремя', connection: 'нет соединения', 'host-unknown': 'такого сервера нет', redirects: 'адрес ведёт по кругу', 'address-private': 'адрес внутри нашей сети', 'address-invalid': 'неверный адрес', 'too-large': 'прайс слишком велик' } as Record<string, string>,
  read: (read: string, of: string) => `читаем прайс: прочитано ${read}${of && ` из ${of}`}`,
  figures: 'Точность', accuracy: 'Совпало с тем, что мы считали', target: (percent: string) => `цель ${percent} %`, unmeasured: 'сверять ещё не с чем', lists: (count: number) => `прайсов ${count}`,
  absent: 'Заказы на то, чего нет', night: 'Ночью, с 20 до 10', day: 'Днём', orders: (absent: number, all: number) => `${absent} из ${all}`, atMost: (percent: number) => `цель не больше ${percent} %`, hour: 'Час', count: 'Заказов', absentCount: 'Без товара', share: 'Доля', week: 'за 7 дней', noOrders: 'заказов не было',
  channel: 'Как спрашиваем о товаре', channelOpen: 'Как спрашиваем', way: 'Способ', ways: { HTTP: 'его служба, по HTTP', MAIL: 'письмо со ссылкой', FORM: 'форма по ссылке' }, service: 'Адрес службы', secret: 'Ключ', newSecret: 'Новый ключ (прежний остаётся, если пусто)', address: 'Почта', within: 'Ждём ответа, минут', isAsked: 'Спрашивать',
};

export const en: typeof ru = {
  late: (since) => `the list is late, the last is of ${since}`, failed: (why, times) => `not fetched: ${why}${times > 1 ? `, ${times} attempts` : ''}`, next: (at) => `next attempt ${at}`, http: (status) => `the server answered ${status}`,
  why: { html: 'a page instead of a list', timeout: 'no answer in time', connection: 'no connection', 'host-unknown': 'there is no such server', redirects: 'the address leads in circles', 'address-private': 'an address in our own network', 'address-invalid': 'a wrong address', 'too-large': 'the list is too large' },
  read: (read, of) => `reading a list: ${read}${of && ` of ${of}`} read`,
  figures: 'Accuracy', accuracy: 'As we believed', target: (percent) => `target ${percent} %`, unmeasured: 'nothing to compare yet', lists: (count) => `${count} lists`,
  absent: 'Orders for absent goods', night: 'At night, from 20 to 10', day: 'By day', orders: (absent, all) => `${absent} of ${all}`, atMost: (percent) => `target ${percent} % at most`, hour: 'Hour', count: 'Orders', absentCount: 'Absent', share: 'Share', week: 'in 7 days', noOrders: 'no orders',
  channel: 'How goods are asked for', channelOpen: 'How it is asked', way: 'Way', ways: { HTTP: 'its service, by HTTP', MAIL: 'a letter with a link', FORM: 'a form behind a link' }, service: 'Address of the service', secret: 'Key', newSecret: 'New key (the known one stays where empty)', address: 'E-mail', within: 'Minutes to wait', isAsked: 'Ask',
};
