/** An order by telephone that was interrupted. */
export const ru = {
  title: 'Отложенные заказы', keep: 'Отложить', kept: (number: string) => `Отложен: № ${number}. Товары не зарезервированы.`,
  lines: (count: number) => `позиций: ${count}`, until: (time: string) => `до ${time}`,
};

export const en: typeof ru = {
  title: 'Interrupted orders', keep: 'Keep for later', kept: (number) => `Kept: No. ${number}. Its goods are not reserved.`,
  lines: (count) => `lines: ${count}`, until: (time) => `until ${time}`,
};
