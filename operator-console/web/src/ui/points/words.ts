/** What is read of pickup points. */
export const ru = {
  nearest: 'Ближайший пункт', more: 'Ещё пункты', pays: 'Платит на месте', either: 'не сказал', paid: { CARD: 'картой', CASH: 'наличными' }, comes: 'Когда придёт', weighs: (grams: number) => `вес ${(grams / 1_000).toLocaleString('ru', { maximumFractionDigits: 2 })} кг`, by: { POINT: 'от адреса', POSTAL_CODE: 'от середины индекса', CITY: 'от середины города' }, none: 'Рядом нет пункта, который подходит.', where: 'Введите индекс или город: покажем ближайшие пункты.',
  map: (count: number, reach: string) => `Схема: пунктов ${count}, круг — ${reach}, север вверху`, metres: (far: number) => (far < 1_000 ? `${far} м` : `${(far / 1_000).toLocaleString('ru', { maximumFractionDigits: 1 })} км`),
  cash: 'наличные', card: 'карта', fitting: 'примерка', today: (hours: string) => `сегодня ${hours}`, closedToday: 'сегодня закрыт', noHours: 'часы неизвестны', choose: 'Выбрать',
  carriers: { CDEK: 'СДЭК', BOXBERRY: 'Boxberry', POST: 'Почта', YANDEX: 'Яндекс', OWN: 'магазин' },
};

export const en: typeof ru = {
  nearest: 'Nearest point', more: 'More points', pays: 'Pays there', either: 'has not said', paid: { CARD: 'by card', CASH: 'in cash' }, comes: 'Comes at', weighs: (grams) => `weight ${(grams / 1_000).toLocaleString('en', { maximumFractionDigits: 2 })} kg`, by: { POINT: 'from the address', POSTAL_CODE: 'from the middle of the postal code', CITY: 'from the middle of the city' }, none: 'No point near does.', where: 'Enter a postal code or a city to see the nearest points.',
  map: (count, reach) => `Sketch: ${count} points, the circle is ${reach}, north is up`, metres: (far) => (far < 1_000 ? `${far} m` : `${(far / 1_000).toLocaleString('en', { maximumFractionDigits: 1 })} km`),
  cash: 'cash', card: 'card', fitting: 'fitting room', today: (hours) => `today ${hours}`, closedToday: 'closed today', noHours: 'hours unknown', choose: 'Choose',
  carriers: { CDEK: 'CDEK', BOXBERRY: 'Boxberry', POST: 'Post', YANDEX: 'Yandex', OWN: 'shop' },
};
