/** What is read of suppliers who bring what the shop lacks. */
export const ru = {
  open: 'Поставщики', title: 'Откуда привезут', best: { COST: 'Дешевле всего', TIME: 'Раньше всего', PARCELS: 'Меньше посылок' }, agreed: 'Так подтверждено', isTaken: 'выбрано', take: 'Везти так',
  awaited: (who: string[], by: string | undefined) => `Ждём ответа: ${who.join(', ')}${by ? `, до ${by}` : ''}.`, nothingYet: 'Никто пока не ответил.', nobody: 'Ни у кого из поставщиков этого нет: предложите замену.',
  silent: { NO_ANSWER: 'не ответил вовремя', UNREACHABLE: 'служба не отвечает', UNREADABLE: 'ответ не разобрать', REFUSED: 'отказался отвечать' },
  by: (time: string) => `к ${time}`, noTime: 'срок не назван', parcels: (count: number) => `посылок: ${count}`, pieces: (count: number) => `${count} шт.`, unpriced: (count: number) => `без цены ${count} шт.`,
  missing: (count: number) => `не найдётся ${count} шт.`, inexact: 'Ответило больше десяти: сравнили десять лучших.', settled: 'Заказ подтверждён: поставщикам сказано везти так.',
};

export const en: typeof ru = {
  open: 'Suppliers', title: 'Where it comes from', best: { COST: 'Cheapest', TIME: 'Soonest', PARCELS: 'Fewest parcels' }, agreed: 'Confirmed like this', isTaken: 'chosen', take: 'Bring it like this',
  awaited: (who, by) => `Awaited: ${who.join(', ')}${by ? `, until ${by}` : ''}.`, nothingYet: 'Nobody has answered yet.', nobody: 'No supplier has it: offer something else.',
  silent: { NO_ANSWER: 'did not answer in time', UNREACHABLE: 'does not respond', UNREADABLE: 'answered what cannot be read', REFUSED: 'refused to answer' },
  by: (time) => `by ${time}`, noTime: 'no time said', parcels: (count) => `${count} parcels`, pieces: (count) => `${count} pcs`, unpriced: (count) => `${count} pcs without a price`,
  missing: (count) => `${count} pcs are nowhere`, inexact: 'More than ten answered: the ten best were compared.', settled: 'The order is confirmed: suppliers were told to bring it like this.',
};
