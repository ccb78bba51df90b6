import { ask, at } from './http';
import type { components as Order } from './generated/order';

type O = Order['schemas'];

export type ParkedAggregate = O['ParkedAggregate'];
export type ParkedEvent = O['ParkedEvent'];
export type Replayed = O['ParkedOutcome'];

/** Every service keeps its own; their API is the same. */
export const KEEPERS = ['order', 'inventory', 'confirmation', 'callback', 'promo', 'notification', 'shop', 'insight'] as const;

export type Keeper = (typeof KEEPERS)[number];

const of = (service: Keeper) => `/api/${service}/v1/parked`;

/** Events that a service could not apply, and what an administrator does about them. */
export const parked = {
  list: (service: Keeper) => ask<O['ParkedList']>(of(service)),
  events: (service: Keeper, { group, subject }: ParkedAggregate) => ask<O['ParkedEvents']>(at(`${of(service)}/events`, { group, subject })),
  replay: (service: Keeper, { group, subject }: ParkedAggregate) => ask<Replayed>(`${of(service)}/replays`, { method: 'POST', body: { group, subject } }),
  setAside: (service: Keeper, { group, subject }: ParkedAggregate, place: string, reason: string) =>
    ask<Replayed>(`${of(service)}/set-asides`, { method: 'POST', body: { group, subject, place, reason } }),
};
