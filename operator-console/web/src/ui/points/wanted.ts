import type { PaymentMethod, Product } from '../../api/types';

export type Pays = 'CARD' | 'CASH';
export const PAYS: Pays[] = ['CARD', 'CASH'];

/** A line, as far as it is to be carried. */
export interface Carried {
  sku: string;
  quantity: number;
}

const AT_THE_POINT: Partial<Record<PaymentMethod, Pays>> = { COURIER_CARD: 'CARD', COURIER_CASH: 'CASH' };
const WEIGHT = /^(вес|масса|weight)(?![a-zа-яё])/i;
const AMOUNT = /^([\d.,\s]+)\s*(кг|kg|г|гр|g)?\.?$/i;

/** What the point must do, by what is agreed: to take that payment, to be open then, to take that weight. What is paid elsewhere needs no till there. */
export function wants({ payment, pays, comes, grams }: { payment: PaymentMethod; pays: Pays | undefined; comes: string; grams: number | undefined }): { payment?: Pays; at?: string; grams?: number } {
  const till = payment === 'ON_RECEIPT' ? pays : AT_THE_POINT[payment];
  return { ...(till && { payment: till }), ...(comes !== '' && { at: comes.length === 16 ? `${comes}:00` : comes }), ...(grams !== undefined && { grams }) };
}

/** What one piece weighs by its card; a number alone is in kilogrammes, as lists write it. */
export function gramsOf(product: Pick<Product, 'params'>): number | undefined {
  const said = product.params.find((each) => WEIGHT.test(each.name.trim()));
  const amount = said && AMOUNT.exec(said.value.trim());
  if (!said || !amount) return undefined;
  const value = Number((amount[1] ?? '').replace(/\s/g, '').replace(',', '.'));
  const unit = (amount[2] ?? /,\s*(кг|kg|гр?|g)\b/i.exec(said.name)?.[1] ?? /[,(]\s*(кг|kg|гр?|g)/i.exec(said.name)?.[1] ?? 'кг').toLowerCase();
  const grams = Math.ceil(value * (unit === 'кг' || unit === 'kg' ? 1_000 : 1));
  return Number.isFinite(grams) && grams > 0 ? grams : undefined;
}

/** Nothing where the weight of some line is not known: a sum without it would be too little. */
export function together(goods: Carried[], weights: (number | undefined)[]): number | undefined {
  const all = goods.map((each, at) => (weights[at] === undefined ? undefined : weights[at] * each.quantity));
  return all.length > 0 && all.every((each) => each !== undefined) ? all.reduce((sum: number, each) => sum + (each ?? 0), 0) : undefined;
}
