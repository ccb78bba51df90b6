/** What is read of orders that need no call, and of a CRM. */
export const ru = {
  open: 'Без звонка', title: 'Заказы без звонка и CRM', tabs: { safe: 'Без звонка', crm: 'CRM' },
  none: 'Правил нет: звоним по каждому заказу.', on: 'работает', off: 'выключено', worse: 'выключилось само: возвратов больше, чем после звонка',
  confirmed: (count: number) => `без звонка: ${count}`, called: (count: number) => `позвонили для сравнения: ${count}`, backs: (back: number, all: number) => `вернулось ${back} из ${all}`,
  byRule: 'по правилу', byCall: 'после звонка', chance: (share: string) => `вероятность случайности ${share}`, turnOn: 'Включить', turnOff: 'Выключить', reason: 'Почему', by: (who: string) => `решение: ${who}`,
  when: { paid: 'оплачен', fresh: 'всё в наличии, данные свежие', noComment: 'без комментария', knownAddress: 'адрес, куда уже доставляли' },
  deliveredBefore: (count: number) => `доставлено раньше: ${count} и без отказов`, totalMax: (sum: string) => `до ${sum}`, sample: (share: string) => `звоним всё равно: ${share}`,
  add: 'Новое правило', name: 'Название латиницей', before: 'Доставлено раньше, заказов', limit: 'Сумма до', share: 'Звонить всё равно, %', min: 'Сравнивать после, результатов каждого вида', save: 'Сохранить выключенным',
  notConnected: 'Заказы этого магазина приходят не из CRM.', read: (id: number) => `Прочитано до изменения ${id}`, lookedAt: (time: string) => `последний раз ${time}`, trouble: 'CRM не отвечает', fine: 'Всё перенесено.',
  problems: 'Не перенеслись', replay: 'Повторить', keep: 'Оставить наши позиции', keeps: 'Товары останутся как здесь и будут записаны в CRM', stayOff: 'Оставить выключенным', status: (status: string) => `статус в CRM: ${status}`,
};

export const en: typeof ru = {
  open: 'Without a call', title: 'Orders without a call, and the CRM', tabs: { safe: 'Without a call', crm: 'CRM' },
  none: 'There are no rules: everybody is called.', on: 'works', off: 'off', worse: 'switched itself off: more came back than after calls',
  confirmed: (count) => `without a call: ${count}`, called: (count) => `called for comparison: ${count}`, backs: (back, all) => `${back} of ${all} came back`,
  byRule: 'by the rule', byCall: 'after a call', chance: (share) => `${share} likely by chance`, turnOn: 'Switch on', turnOff: 'Switch off', reason: 'Why', by: (who) => `decided by ${who}`,
  when: { paid: 'paid', fresh: 'all in stock, by fresh figures', noComment: 'no comment', knownAddress: 'an address delivered to before' },
  deliveredBefore: (count) => `delivered before: ${count}, none refused`, totalMax: (sum) => `up to ${sum}`, sample: (share) => `called anyway: ${share}`,
  add: 'New rule', name: 'Name in Latin letters', before: 'Delivered before, orders', limit: 'Sum up to', share: 'Called anyway, %', min: 'Compared after, results of each kind', save: 'Save switched off',
  notConnected: 'This shop’s orders come from no CRM.', read: (id) => `Read up to change ${id}`, lookedAt: (time) => `last ${time}`, trouble: 'The CRM does not answer', fine: 'Everything was taken over.',
  problems: 'Not taken over', replay: 'Try again', keep: 'Keep our lines', keeps: 'The goods stay as they are here, and are written to the CRM', stayOff: 'Leave it off', status: (status) => `status in the CRM: ${status}`,
};
