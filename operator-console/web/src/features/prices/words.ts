/** What is read of prices beside those of competitors, and of one product's card. */
export const ru = {
  open: 'Цены', title: 'Цены и конкуренты', tabs: { PROPOSED: 'Предложены', APPLIED: 'Свои цены', WATCHED: 'Все' }, choose: 'Выберите товар слева: стрелки и Enter.', find: 'Карточка товара',
  none: { PROPOSED: 'Менять нечего: цены такие, как нужно.', APPLIED: 'Все цены из прайс-листов.', WATCHED: 'Прайс-листов конкурентов пока нет.' }, more: 'Ещё',
  now: (price: string) => `сейчас ${price}`, proposed: (price: string) => `предлагается ${price}`, cheapest: (price: string, who: string) => `${price} у «${who}»`, atFloor: 'ниже нельзя: закупка и наценка', unknownCost: 'закупочная цена неизвестна: ничего не предлагаем',
  price: 'Цена магазина', listed: 'По прайс-листу', floor: 'Не ниже', own: (who: string, when: string) => `назначил ${who === 'price-rule' ? 'правило' : who}, ${when}`,
  take: 'Взять предложенную', decline: 'Оставить как есть', withdraw: 'Вернуть цену прайс-листа', byHand: 'Своя цена', set: 'Назначить', saving: 'Сохраняем…', badSum: 'сумма, например 1 290',
  history: 'Цены по времени', drawn: (count: number) => `Цены по времени, продавцов: ${count}`, us: 'мы', competitors: 'Конкуренты', absent: 'нет в наличии', at: (time: string) => `на ${time}`,
  stock: 'Наличие', source: 'Откуда', units: (count: number, counted: boolean) => (counted ? `${count} шт.` : `есть, считаем ${count} шт.`), nothing: 'нет', stale: (minutes: number) => `данные устарели на ${minutes < 120 ? `${minutes} мин` : `${Math.round(minutes / 60)} ч`}`,
  purchase: 'закупка', lead: (days: number) => `привезут за ${days} дн.`, analogues: 'Замены', noAnalogues: 'Замен в наличии нет.', declared: 'назначено магазином', notWatched: 'Конкуренты этот товар не продают.',
};

export const en: typeof ru = {
  open: 'Prices', title: 'Prices and competitors', tabs: { PROPOSED: 'Proposed', APPLIED: 'Own prices', WATCHED: 'All' }, choose: 'Choose a product on the left: arrows and Enter.', find: 'Card of a product',
  none: { PROPOSED: 'Nothing to change: prices are as they should be.', APPLIED: 'All prices are those of the lists.', WATCHED: 'No lists of competitors yet.' }, more: 'More',
  now: (price) => `${price} now`, proposed: (price) => `${price} proposed`, cheapest: (price, who) => `${price} at ${who}`, atFloor: 'no lower: cost and margin', unknownCost: 'nobody knows what it costs: nothing is proposed',
  price: 'Price of the shop', listed: 'By the lists', floor: 'Not below', own: (who, when) => `set by ${who === 'price-rule' ? 'the rule' : who}, ${when}`,
  take: 'Take the proposed', decline: 'Leave as it is', withdraw: 'Back to the list price', byHand: 'Own price', set: 'Set', saving: 'Saving…', badSum: 'a sum, as 1 290',
  history: 'Prices over time', drawn: (count) => `Prices over time, ${count} sellers`, us: 'we', competitors: 'Competitors', absent: 'out of stock', at: (time) => `of ${time}`,
  stock: 'Stock', source: 'Source', units: (count, counted) => (counted ? `${count} pcs` : `there is, taken for ${count} pcs`), nothing: 'none', stale: (minutes) => `stale for ${minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`}`,
  purchase: 'cost', lead: (days) => `here in ${days} days`, analogues: 'Instead', noAnalogues: 'Nothing in stock does instead.', declared: 'declared by the shop', notWatched: 'No competitor sells this product.',
};
