/** What is read of pickup points. */
export const ru = {
  nearest: 'Ближайшие пункты', by: { POINT: 'от адреса', POSTAL_CODE: 'от середины индекса', CITY: 'от середины города' }, none: 'Рядом пунктов нет.', where: 'Введите индекс или город: покажем ближайшие пункты.',
  map: (count: number, reach: string) => `Схема: пунктов ${count}, круг — ${reach}, север вверху`, metres: (far: number) => (far < 1_000 ? `${far} м` : `${(far / 1_000).toLocaleString('ru', { maximumFractionDigits: 1 })} км`),
  cash: 'наличные', card: 'карта', fitting: 'примерка', today: (hours: string) => `сегодня ${hours}`, closedToday: 'сегодня закрыт', noHours: 'часы неизвестны', choose: 'Выбрать',
  carriers: { CDEK: 'СДЭК', BOXBERRY: 'Boxberry', POST: 'Почта', YANDEX: 'Яндекс', OWN: 'магазин' },
};

export const en: typeof ru = {
  nearest: 'Nearest points', by: { POINT: 'from the address', POSTAL_CODE: 'from the middle of the postal code', CITY: 'from the middle of the city' }, none: 'No points near.', where: 'Enter a postal code or a city to see the nearest points.',
  map: (count, reach) => `Sketch: ${count} points, the circle is ${reach}, north is up`, metres: (far) => (far < 1_000 ? `${far} m` : `${(far / 1_000).toLocaleString('en', { maximumFractionDigits: 1 })} km`),
  cash: 'cash', card: 'card', fitting: 'fitting room', today: (hours) => `today ${hours}`, closedToday: 'closed today', noHours: 'hours unknown', choose: 'Choose',
  carriers: { CDEK: 'CDEK', BOXBERRY: 'Boxberry', POST: 'Post', YANDEX: 'Yandex', OWN: 'shop' },
};
