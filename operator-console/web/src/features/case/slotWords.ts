/** When a courier can come, as it is offered on the call. */
export const ru = {
  title: 'Курьер может приехать', none: 'Ближайшие два месяца курьер приехать не сможет.', anyTime: 'Курьер приедет в любое время.',
  notThere: 'Этим способом в регион покупателя не доставляем: выберите другой.', unknownRegion: 'регион неизвестен, считаем по общим условиям',
  infeasible: 'курьер в это время не приедет', instead: (slots: string) => `можно: ${slots}`, goodsOn: (day: string) => `товар будет в магазине ${day}`, or: ' или ',
  refused: { 'slot-infeasible': 'В это время курьер не приедет: выберите из списка.', 'delivery-region': 'Этим способом в регион покупателя не доставляем.' },
};

export const en: typeof ru = {
  title: 'A courier can come', none: 'No courier can come within two months.', anyTime: 'A courier comes at any time.',
  notThere: 'This method does not reach the customer: choose another.', unknownRegion: 'region unknown: the general terms count',
  infeasible: 'no courier can come then', instead: (slots) => `possible: ${slots}`, goodsOn: (day) => `the goods reach the shop on ${day}`, or: ' or ',
  refused: { 'slot-infeasible': 'No courier comes then: choose from the list.', 'delivery-region': 'This method does not reach the customer.' },
};
