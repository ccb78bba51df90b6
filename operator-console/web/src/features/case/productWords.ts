import type { Trust } from './age';

const soRu = (minutes: number) => (minutes < 120 ? `${minutes} мин` : minutes < 72 * 60 ? `${Math.round(minutes / 60)} ч` : `${Math.round(minutes / 1_440)} дн.`);
const soEn = (minutes: number) => (minutes < 120 ? `${minutes} min` : minutes < 72 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1_440)} days`);

/** What is read of a product beside the line of an order, and of how far its figure can be trusted. */
export const ru = {
  open: 'Карточка', of: (name: string) => `Карточка товара: ${name}`, photo: (name: string, at: number, all: number) => `${name}: фото${all > 1 ? ` ${at} из ${all}` : ''}`, noPhoto: 'Фото нет', broken: 'Фото не открылось', next: 'Следующее фото',
  vendor: 'Производитель', code: 'Артикул', sku: 'Код', noDescription: 'Описания нет.', description: 'Описание', params: 'Свойства', free: (count: number) => `свободно ${count} шт.`, from: (who: string) => `по данным: ${who}`,
  gone: 'В каталоге этого товара нет: что о нём известно, стоит в заказе.', prepay: 'только предоплата', price: 'Цена', ready: (when: string) => `будет у нас к ${when}`,
  trust: ({ how, age, stale }: Trust) => [
    how === 'ASK' ? 'спросить поставщика' : how === 'ASSUMED' ? 'по прайсу, без количества' : how === 'STALE' && age === undefined ? 'данные устарели' : '',
    age === undefined ? '' : `данные ${soRu(age)} назад`, how === 'STALE' && stale !== undefined ? `устарели ${soRu(stale)} назад` : '',
  ].filter(Boolean).join(', '),
};

export const en: typeof ru = {
  open: 'Product', of: (name) => `Product: ${name}`, photo: (name, at, all) => `${name}: picture${all > 1 ? ` ${at} of ${all}` : ''}`, noPhoto: 'No picture', broken: 'The picture cannot be shown', next: 'Next picture',
  vendor: 'Made by', code: 'Maker’s code', sku: 'Code', noDescription: 'There is no description.', description: 'Description', params: 'Properties', free: (count) => `${count} pcs free`, from: (who) => `says ${who}`,
  gone: 'The catalogue has no such product: what is known of it stands in the order.', prepay: 'prepaid only', price: 'Price', ready: (when) => `here by ${when}`,
  trust: ({ how, age, stale }) => [
    how === 'ASK' ? 'ask the supplier' : how === 'ASSUMED' ? 'by price list, uncounted' : how === 'STALE' && age === undefined ? 'stale data' : '',
    age === undefined ? '' : `data ${soEn(age)} old`, how === 'STALE' && stale !== undefined ? `stale for ${soEn(stale)}` : '',
  ].filter(Boolean).join(', '),
};
