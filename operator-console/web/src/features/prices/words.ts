/** What is read of prices beside those of competitors, and of one product's card. */
export const ru = {
  open: 'Цены', title: 'Цены и конкуренты', tabs: { PROPOSED: 'Предложены', APPLIED: 'Свои цены', WATCHED: 'Все', RULE: 'Правило' }, choose: 'Выберите товар слева: стрелки и Enter.', find: 'Карточка товара',
  none: { PROPOSED: 'Менять нечего: цены такие, как нужно.', APPLIED: 'Все цены из прайс-листов.', WATCHED: 'Прайс-листов конкурентов пока нет.' }, more: 'Ещё',
  now: (price: string) => `сейчас ${price}`, proposed: (price: string) => `предлагается ${price}`, cheapest: (price: string, who: string) => `${price} у «${who}»`, atFloor: 'ниже нельзя: закупка и наценка', unknownCost: 'закупочная цена неизвестна: ничего не предлагаем',
  price: 'Цена магазина', listed: 'По прайс-листу', floor: 'Не ниже', own: (who: string, when: string) => `назначил ${who === 'price-rule' ? 'правило' : who}, ${when}`,
  take: 'Взять предложенную', decline: 'Оставить как есть', withdraw: 'Вернуть цену прайс-листа', byHand: 'Своя цена', set: 'Назначить', saving: 'Сохраняем…', badSum: 'сумма, например 1 290',
  history: 'Цены по времени', drawn: (count: number) => `Цены по времени, продавцов: ${count}`, us: 'мы', competitors: 'Конкуренты', absent: 'нет в наличии', at: (time: string) => `на ${time}`,
  stock: 'Наличие', source: 'Откуда', units: (count: number, counted: boolean) => (counted ? `${count} шт.` : `есть, считаем ${count} шт.`), nothing: 'нет', stale: (minutes: number) => `данные устарели на ${minutes < 120 ? `${minutes} мин` : `${Math.round(minutes / 60)} ч`}`,
  purchase: 'закупка', lead: (days: number) => `привезут за ${days} дн.`, analogues: 'Замены', noAnalogues: 'Замен в наличии нет.', declared: 'назначено магазином', notWatched: 'Конкуренты этот товар не продают.',
  rule: 'Правило цен', automatic: 'Применять предложенные цены без человека', undercut: 'Ниже самого дешёвого конкурента, %', step: 'Без человека — если цена меняется не больше чем на, %', roundTo: 'Округлять вниз до', marginAt: 'Ниже закупки с минимальной наценкой цена не опустится. Наценка задана у каждого поставщика:',
  tried: (now: string, rival: string, floor: string) => `Пример. Наша цена ${now}, у конкурента ${rival}, закупка с минимальной наценкой ${floor}. Предложим`, byItself: 'цена сменится сама', byPerson: 'решит человек', unsound: (under: number, step: number) => `Скидка к конкуренту — от 0 до ${under} %, изменение — от 0 до ${step} %, целыми числами.`,
  declaredTitle: 'Замены, которые назначил магазин', noneDeclared: 'Не назначены: предлагаем похожее.', declareMore: 'Добавить замену', declaredFull: (most: number) => `Больше ${most} не бывает.`, up: (sku: string) => `${sku}: выше`, down: (sku: string) => `${sku}: ниже`, drop: (sku: string) => `Убрать ${sku}`,
};

export const en: typeof ru = {
  open: 'Prices', title: 'Prices and competitors', tabs: { PROPOSED: 'Proposed', APPLIED: 'Own prices', WATCHED: 'All', RULE: 'Rule' }, choose: 'Choose a product on the left: arrows and Enter.', find: 'Card of a product',
  none: { PROPOSED: 'Nothing to change: prices are as they should be.', APPLIED: 'All prices are those of the lists.', WATCHED: 'No lists of competitors yet.' }, more: 'More',
  now: (price) => `${price} now`, proposed: (price) => `${price} proposed`, cheapest: (price, who) => `${price} at ${who}`, atFloor: 'no lower: cost and margin', unknownCost: 'nobody knows what it costs: nothing is proposed',
  price: 'Price of the shop', listed: 'By the lists', floor: 'Not below', own: (who, when) => `set by ${who === 'price-rule' ? 'the rule' : who}, ${when}`,
  take: 'Take the proposed', decline: 'Leave as it is', withdraw: 'Back to the list price', byHand: 'Own price', set: 'Set', saving: 'Saving…', badSum: 'a sum, as 1 290',
  history: 'Prices over time', drawn: (count) => `Prices over time, ${count} sellers`, us: 'we', competitors: 'Competitors', absent: 'out of stock', at: (time) => `of ${time}`,
  stock: 'Stock', source: 'Source', units: (count, counted) => (counted ? `${count} pcs` : `there is, taken for ${count} pcs`), nothing: 'none', stale: (minutes) => `stale for ${minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`}`,
  purchase: 'cost', lead: (days) => `here in ${days} days`, analogues: 'Instead', noAnalogues: 'Nothing in stock does instead.', declared: 'declared by the shop', notWatched: 'No competitor sells this product.',
  rule: 'Price rule', automatic: 'Proposed prices take effect without a person', undercut: 'Below the cheapest competitor, %', step: 'Without a person if the price changes by no more than, %', roundTo: 'Round down to', marginAt: 'No price sinks below cost and minimal margin. The margin is set for each supplier:',
  tried: (now, rival, floor) => `An example. Our price is ${now}, a competitor takes ${rival}, cost and minimal margin are ${floor}. Proposed:`, byItself: 'it takes effect by itself', byPerson: 'a person decides', unsound: (under, step) => `0 to ${under} % below the competitor, 0 to ${step} % of change, in whole numbers.`,
  declaredTitle: 'Declared by the shop', noneDeclared: 'None: what is alike is offered.', declareMore: 'Add one', declaredFull: (most) => `There are ${most} at most.`, up: (sku) => `${sku}: up`, down: (sku) => `${sku}: down`, drop: (sku) => `Remove ${sku}`,
};
