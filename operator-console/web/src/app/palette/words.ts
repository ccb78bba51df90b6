/** What is read in the command palette. */
export const ru = {
  open: 'Найти', title: 'Найти раздел, действие или заказ', hint: 'Раздел, действие, номер заказа, телефон, фамилия', keys: '↑ ↓ выбрать · Enter открыть · Esc закрыть',
  here: 'На этой странице', pages: 'Разделы', orders: 'Заказы', shops: 'Магазины', finding: 'ищем…', found: (count: number) => `найдено: ${count}`, none: 'Ничего не нашлось.',
  story: (number: string) => `История заказа ${number}`, afterSale: (number: string) => `Обращения по заказу ${number}`, called: (phone: string) => `Заказ по телефону для ${phone}`,
  allOf: (q: string) => `Все заказы: «${q}»`, only: (shop: string) => `Очередь только магазина «${shop}»`, everyShop: 'Очередь всех магазинов', away: 'Заказы сейчас не находятся: служба не отвечает.',
};

export const en: typeof ru = {
  open: 'Find', title: 'Find a page, an action or an order', hint: 'Page, action, order number, telephone, surname', keys: '↑ ↓ choose · Enter open · Esc close',
  here: 'On this page', pages: 'Pages', orders: 'Orders', shops: 'Shops', finding: 'looking…', found: (count) => `found: ${count}`, none: 'Nothing was found.',
  story: (number) => `Story of order ${number}`, afterSale: (number) => `Cases of order ${number}`, called: (phone) => `Order by telephone for ${phone}`,
  allOf: (q) => `All orders: “${q}”`, only: (shop) => `The queue of “${shop}” only`, everyShop: 'The queue of all shops', away: 'Orders cannot be found now: their service does not answer.',
};
