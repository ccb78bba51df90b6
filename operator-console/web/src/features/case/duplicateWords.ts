/** What is read of orders of one person that look like one wish. */
export const ru = {
  open: 'Дубль', title: 'Похоже на один и тот же заказ', note: (numbers: string) => `Похоже, это тот же заказ, что ${numbers}. Спросите покупателя.`, compare: 'Сравнить',
  in: { SAME_GOODS: 'те же товары', SHARED_GOODS: 'часть товаров та же', SAME_SUM: 'та же сумма' }, here: 'Этот заказ', other: 'Другой заказ',
  keepThis: 'Оставить этот', keepOther: 'Оставить другой', both: 'Нужны оба', takeOver: (goods: string) => `Добавить в оставленный: ${goods}`, state: (name: string) => `состояние: ${name}`,
  states: { DRAFT: 'черновик', PLACED: 'ждёт звонка', AGREED: 'согласован', CONFIRMED: 'подтверждён' } as Record<string, string>, paid: (sum: string) => `оплачено ${sum}`,
  why: { paid: 'За этот заказ заплатили: оставьте его.', confirmed: 'Подтверждённый заказ не закрывают как дубль.', draft: 'Черновик не заменит оформленный заказ.' }, merging: 'Объединяем…',
};

export const en: typeof ru = {
  open: 'Duplicate', title: 'This looks like one and the same order', note: (numbers) => `This seems to be the same order as ${numbers}. Ask the customer.`, compare: 'Compare',
  in: { SAME_GOODS: 'same goods', SHARED_GOODS: 'some goods are the same', SAME_SUM: 'same sum' }, here: 'This order', other: 'The other order',
  keepThis: 'Keep this one', keepOther: 'Keep the other', both: 'Both are wanted', takeOver: (goods) => `Add to the kept one: ${goods}`, state: (name) => `state: ${name}`,
  states: { DRAFT: 'draft', PLACED: 'waits for its call', AGREED: 'agreed', CONFIRMED: 'confirmed' }, paid: (sum) => `paid ${sum}`,
  why: { paid: 'This order was paid for: keep it.', confirmed: 'A confirmed order does not end as a duplicate.', draft: 'A draft does not replace an order.' }, merging: 'Merging…',
};
