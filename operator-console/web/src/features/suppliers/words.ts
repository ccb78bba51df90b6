/** What is read of suppliers and what became of their lists. */
export const ru = {
  open: 'Поставщики', title: 'Поставщики и прайсы', suppliers: 'Поставщики', carriers: 'Пункты выдачи', none: 'Поставщиков пока нет.', noCarriers: 'Списков пунктов пока нет.', choose: 'Выберите поставщика слева: стрелки и Enter.',
  never: 'прайсов ещё не было', fresh: (at: string) => `данные на ${at}`, stale: 'данные устарели', reading: 'читаем прайс…', staleAfter: (time: string) => `устаревает через ${time}`,
  states: { ACCEPTED: 'принят, разбираем', APPLIED: 'применён', QUARANTINED: 'на карантине', REFUSED: 'отклонён' } as Record<string, string>, lists: 'Прайсы', more: 'Ещё', noLists: 'Прайсов ещё не было.',
  counts: (offers: number, accepted: number) => `предложений ${offers}, принято ${accepted}`, moved: (added: number, changed: number, vanished: number) => `новых ${added}, изменилось ${changed}, пропало ${vanished}`,
  rejected: (count: number) => `отвергнуто ${count}`, examples: 'Что отвергнуто', line: (line: number) => `строка ${line}`, offer: (id: string) => `предложение ${id}`,
  rules: 'Как понимаем прайс', currency: 'Валюта', margin: 'Наценка', assumed: 'Если количества нет', competitor: 'конкурент', least: 'Минимальная наценка', lead: 'Срок поставки', days: (value: number) => `${value} дн.`, lost: 'Карантин, если пропало', jumped: 'Карантин, если цены сменились у', percent: (value: number) => `${value} %`,
  add: 'Новый поставщик', add2: 'Добавить', edit: 'Изменить условия', settings: 'Условия поставщика', code: 'Код: латиница, цифры, дефис', who: 'Кто это', name: 'Название', isCompetitor: 'Конкурент: его цены только сравниваем', staysSo: 'Прайсы уже приходили: поставщик не становится конкурентом, и наоборот.',
  agreed: 'О чём договорились', inDays: 'дней', inPieces: 'шт.', inHours: 'часов', fetched: 'Прайс', url: 'Откуда забирать (адрес)', staleIn: 'Устаревает через', params: 'Как называются его данные в прайсе', purchaseParam: 'Закупочная цена', leadParam: 'Срок поставки', prepayParam: 'Только предоплата', fromNext: 'Действует со следующего прайса.',
  points: (read: number, rejected: number) => `пунктов ${read}${rejected > 0 ? `, отвергнуто ${rejected}` : ''}`, pointStates: { ENTERING: 'вносим', APPLIED: 'применён', QUARANTINED: 'на карантине' } as Record<string, string>,
};

export const en: typeof ru = {
  open: 'Suppliers', title: 'Suppliers and price lists', suppliers: 'Suppliers', carriers: 'Pickup points', none: 'No suppliers yet.', noCarriers: 'No lists of points yet.', choose: 'Choose a supplier on the left: arrows and Enter.',
  never: 'no list yet', fresh: (at) => `data of ${at}`, stale: 'data are stale', reading: 'reading a list…', staleAfter: (time) => `stale after ${time}`,
  states: { ACCEPTED: 'accepted, being read', APPLIED: 'applied', QUARANTINED: 'in quarantine', REFUSED: 'refused' }, lists: 'Price lists', more: 'More', noLists: 'No list yet.',
  counts: (offers, accepted) => `${offers} offers, ${accepted} accepted`, moved: (added, changed, vanished) => `${added} new, ${changed} changed, ${vanished} gone`,
  rejected: (count) => `${count} rejected`, examples: 'What was rejected', line: (line) => `line ${line}`, offer: (id) => `offer ${id}`,
  rules: 'How a list is understood', currency: 'Currency', margin: 'Margin', assumed: 'Where no quantity is given', competitor: 'competitor', least: 'Minimal margin', lead: 'Lead time', days: (value) => `${value} days`, lost: 'Quarantine if gone', jumped: 'Quarantine if prices change of', percent: (value) => `${value} %`,
  add: 'New supplier', add2: 'Add', edit: 'Change terms', settings: 'Terms of the supplier', code: 'Code: small letters, figures, dashes', who: 'Who it is', name: 'Name', isCompetitor: 'Competitor: prices are compared only', staysSo: 'Lists have come already: a supplier becomes no competitor, and the other way round.',
  agreed: 'What is agreed', inDays: 'days', inPieces: 'pcs', inHours: 'hours', fetched: 'Price list', url: 'Where it is fetched (address)', staleIn: 'Stale after', params: 'What his data are called in the list', purchaseParam: 'Purchase price', leadParam: 'Lead time', prepayParam: 'Prepaid only', fromNext: 'Holds from the next list on.',
  points: (read, rejected) => `${read} points${rejected > 0 ? `, ${rejected} rejected` : ''}`, pointStates: { ENTERING: 'entering', APPLIED: 'applied', QUARANTINED: 'in quarantine' },
};
