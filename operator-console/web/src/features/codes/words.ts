/** What managers read of certificates and campaigns. */
export const ru = {
  open: 'Коды', title: 'Сертификаты и кампании', certificates: 'Сертификаты', campaigns: 'Кампании', issue: 'Выпустить', issueBatch: 'Выпустить и скачать',
  plan: 'Новая кампания', change: 'Изменить', save: 'Сохранить', history: 'История', more: 'Ещё', face: 'Номинал', validUntil: 'Действует по', fromDay: 'Действует с',
  count: 'Сколько', batch: 'Название партии', batchOf: 'Вся партия', batchOnly: (batch: string) => `Партия ${batch}`,
  once: 'Код показываем один раз:', saved: 'Коды в скачанном файле; здесь их больше не будет.',
  noCertificates: 'Сертификатов пока нет.', noCampaigns: 'Кампаний пока нет.',
  issued: (at: string) => `выпущен ${at}`, apology: 'извинение за заказ', outOf: (sum: string) => `из ${sum}`, until: (day: string) => `по ${day}`,
  blocked: 'заблокирован', lapsed: 'срок истёк', spent: 'остатка нет', reason: 'Причина', extend: 'Новый срок', block: 'Заблокировать', unblock: 'Разблокировать',
  expire: 'Погасить сейчас', issuedFor: (sum: string) => `выпущен на ${sum}`, ofOrder: 'заказ',
  moved: (held: string, spent: string, free: string) => `в резерве ${held}, потрачено ${spent}, осталось ${free}`,
  name: 'Название', worth: 'Скидка: «10 %» или сумма', minimum: 'От суммы товаров', goods: 'Артикулы; * в конце — все такие', vendors: 'Производители', usesMax: 'Заказов всего', perCustomerMax: 'На клиента',
  alone: 'не с другими кодами', uses: (count: string) => `до ${count} заказов`, perCustomer: (count: number) => `${count} на клиента`, from: (sum: string) => `от ${sum}`,
  stop: 'Остановить', resume: 'Возобновить', stopped: 'остановлена', ended: 'закончилась', starts: (at: string) => `начнётся ${at}`,
};

export const en: typeof ru = {
  open: 'Codes', title: 'Certificates and campaigns', certificates: 'Certificates', campaigns: 'Campaigns', issue: 'Issue', issueBatch: 'Issue and download',
  plan: 'New campaign', change: 'Change', save: 'Save', history: 'History', more: 'More', face: 'Face value', validUntil: 'Valid through', fromDay: 'Valid from',
  count: 'How many', batch: 'Name of the batch', batchOf: 'Whole batch', batchOnly: (batch: string) => `Batch ${batch}`,
  once: 'The code is shown once:', saved: 'The codes are in the file; they will not be shown here again.',
  noCertificates: 'No certificates yet.', noCampaigns: 'No campaigns yet.',
  issued: (at: string) => `issued ${at}`, apology: 'apology for an order', outOf: (sum: string) => `of ${sum}`, until: (day: string) => `through ${day}`,
  blocked: 'blocked', lapsed: 'lapsed', spent: 'nothing left', reason: 'Reason', extend: 'New end', block: 'Block', unblock: 'Unblock',
  expire: 'Expire now', issuedFor: (sum: string) => `issued for ${sum}`, ofOrder: 'order',
  moved: (held: string, spent: string, free: string) => `held ${held}, spent ${spent}, left ${free}`,
  name: 'Name', worth: 'Discount: “10 %” or a sum', minimum: 'Goods from', goods: 'Article numbers; * at the end: all such', vendors: 'Vendors', usesMax: 'Orders in all', perCustomerMax: 'Per customer',
  alone: 'not with other codes', uses: (count: string) => `up to ${count} orders`, perCustomer: (count: number) => `${count} per customer`, from: (sum: string) => `from ${sum}`,
  stop: 'Stop', resume: 'Resume', stopped: 'stopped', ended: 'over', starts: (at: string) => `starts ${at}`,
};
