import { put, read } from './http';
import type { components as Shop } from './generated/shop';

type S = Shop['schemas'];

export type Personnel = S['Personnel'];
export type Member = S['Member'];
export type Profile = NonNullable<Member['profile']>;
export type Training = NonNullable<Member['trainings']>[number];
export type EasyWork = NonNullable<Personnel['easy']>;

/** Who works for a shop, as shop-service keeps it: one list, changed as a whole. */
export const people = {
  read: (shop: string) => read<Personnel>(`/api/shop/v1/shops/${shop}/people`),
  write: (shop: string, body: Personnel, tag: string) => put<Personnel>(`/api/shop/v1/shops/${shop}/people`, body, tag),
};
