/** What is read of what is where, of movements by hand, and of what is not to be trusted. */
export const ru = {
  open: 'Остатки', title: 'Остатки и движения', tabs: { goods: 'Товары', stale: 'Не доверять', audit: 'Сверка' }, find: 'Название или артикул', none: 'Такого товара нет.', choose: 'Выберите товар слева: стрелки и Enter.', more: 'Ещё',
  free: (count: number) => (count > 0 ? `свободно ${count}` : 'свободных нет'), pieces: (count: number) => `${count} шт.`,
  where: 'Где лежит', warehouse: 'Склад', there: 'На месте', promised: 'Обещано', isFree: 'Свободно', all: 'Всего', uncounted: 'по прайсу, не считали', nowhere: 'Ни один склад этого товара не называл.',
  overdrawn: (count: number) => `Обещано больше, чем есть: не хватает ${count} шт. Заказам об этом сказано.`,
  move: 'Записать движение', title2: 'Движение', reason: 'Что случилось', reasons: { COUNTED: 'пересчитали', LOST: 'потеряли', DAMAGED: 'испортили', FOUND: 'нашли', RETURNED: 'вернули', CORRECTED: 'исправляем учёт', TRANSFERRED: 'перевезли' },
  source: 'Склад', from: 'Откуда', to: 'Куда', choosePlace: 'выберите', counted: 'Сколько насчитали', units: 'Сколько штук', change: 'На сколько, с плюсом или минусом', note: 'Пояснение',
  becomes: (before: number, after: number) => `Станет: ${before} → ${after} шт.`, shortBy: (count: number) => `Обещанного заказам не хватит: ${count} шт. Младшие заказы вернутся к оператору с нехваткой.`, tooMany: (there: number) => `На складе только ${there} шт. Сначала пересчитайте.`,
  promisesStay: 'Обещанное заказам остаётся за ними.', save: 'Записать', saved: 'Записано.', savedShort: (count: number) => `Записано. Обещано больше, чем есть, на ${count} шт.: заказы об этом узнают сами.`,
  history: 'Что двигали руками', noHistory: 'Руками этот товар не двигали.', freeThen: (before: number, after: number) => `свободно ${before} → ${after}`, into: (to: string) => `→ ${to}`,
  demand: (count: number) => `заказов ${count}`, stalePart: (stale: number, all: number) => `Из ${all} заказов на ходовые товары ${stale} опираются на старые данные.`, noStale: 'Данным о ходовых товарах можно верить.', staleFor: (time: string) => `устарело на ${time}`, unlisted: 'нет ни в одном прайсе', askSupplier: 'уточнить у поставщика',
  time: (minutes: number) => (minutes < 120 ? `${minutes} мин` : minutes < 2_880 ? `${Math.round(minutes / 60)} ч` : `${Math.round(minutes / 1_440)} дн.`),
  audit: (at: string) => `Последняя сверка всех остатков закончена ${at}.`, notYet: 'Первая сверка ещё идёт.', sound: 'Нарушений нет: всё, что пришло, лежит, обещано или отдано.', found: (count: number) => `Нарушений: ${count}`, seen: (at: string) => `найдено ${at}`, order: 'Заказ',
  kinds: { OUT_OF_BALANCE: 'не сходится', BELOW_ZERO: 'меньше нуля', HOLDS_DIFFER: 'обещанное расходится с заказами', OUTLIVES_ITS_ORDER: 'держит закрытый заказ' },
};

export const en: typeof ru = {
  open: 'Stock', title: 'Stock and movements', tabs: { goods: 'Goods', stale: 'Not to trust', audit: 'Audit' }, find: 'Name or article', none: 'There is no such product.', choose: 'Choose a product on the left: arrows and Enter.', more: 'More',
  free: (count) => (count > 0 ? `${count} free` : 'none free'), pieces: (count) => `${count} pcs`,
  where: 'Where it is', warehouse: 'Warehouse', there: 'There', promised: 'Promised', isFree: 'Free', all: 'All', uncounted: 'by the list, not counted', nowhere: 'No warehouse has named this product.',
  overdrawn: (count) => `More is promised than there is: ${count} pcs lack. Their orders were told.`,
  move: 'Note a movement', title2: 'Movement', reason: 'What happened', reasons: { COUNTED: 'counted', LOST: 'lost', DAMAGED: 'damaged', FOUND: 'found', RETURNED: 'brought back', CORRECTED: 'books corrected', TRANSFERRED: 'moved' },
  source: 'Warehouse', from: 'From', to: 'To', choosePlace: 'choose', counted: 'How many were counted', units: 'How many pieces', change: 'By how many, with plus or minus', note: 'Note',
  becomes: (before, after) => `Becomes: ${before} → ${after} pcs.`, shortBy: (count) => `${count} pcs that orders were promised would lack. The youngest orders go back to an operator.`, tooMany: (there) => `The warehouse has ${there} pcs only. Count first.`,
  promisesStay: 'What orders were promised stays theirs.', save: 'Note it', saved: 'Noted.', savedShort: (count) => `Noted. ${count} pcs more are promised than there are: their orders will hear of it.`,
  history: 'Moved by hand', noHistory: 'Nobody has moved this product by hand.', freeThen: (before, after) => `free ${before} → ${after}`, into: (to) => `→ ${to}`,
  demand: (count) => `${count} orders`, stalePart: (stale, all) => `Of ${all} orders for wanted goods ${stale} go by old data.`, noStale: 'Data of wanted goods can be trusted.', staleFor: (time) => `stale for ${time}`, unlisted: 'on no list', askSupplier: 'ask the supplier',
  time: (minutes) => (minutes < 120 ? `${minutes} min` : minutes < 2_880 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1_440)} d`),
  audit: (at) => `The last audit of all stock ended ${at}.`, notYet: 'The first audit is still under way.', sound: 'No violations: whatever came is there, promised or given out.', found: (count) => `Violations: ${count}`, seen: (at) => `found ${at}`, order: 'Order',
  kinds: { OUT_OF_BALANCE: 'does not add up', BELOW_ZERO: 'below zero', HOLDS_DIFFER: 'promises differ from orders', OUTLIVES_ITS_ORDER: 'held by an ended order' },
};
