import { ask, at, put, read } from './http';
import type { components as Callback } from './generated/callback';

type C = Callback['schemas'];

export type Call = C['CallView'];
export type Sound = C['Sound'];
export type Hour = C['Hour'];
export type Routing = C['RoutingBody'];
export type Rule = C['Rule'];
export type Group = C['Group'];
export type Shift = C['Shift'];
export type Card = C['CallCard'];
export type Act = Card['can'][number];
export type Dial = C['DialView'];
export type Stop = C['StopView'];
export type Kept = C['Kept'];
export type DeliveryFigures = C['DeliveryFigures'];
export type SisterOrders = C['PageSisterOrder'];

export interface Wanted {
  direction?: Call['direction'];
  result?: NonNullable<Call['result']>;
  missed?: 'true';
  recorded?: 'true';
  phone?: string;
  day?: string;
}

const PAGE = 50;
const v1 = '/api/callback/v1';

/** The ledger of calls and who takes them, by callback-service's own words. */
export const calls = {
  page: (shop: string, wanted: Wanted, cursor: string | undefined) =>
    ask<C['PageCallView']>(at(`${v1}/calls`, { shop, ...wanted, cursor, limit: PAGE })),
  recording: (call: Call, sound: Sound) => at(`${v1}/calls/${call.id}/recordings/${sound.number}`, { shop: call.shop }),
  figures: (shop: string, day: string) => ask<C['Day']>(at(`${v1}/calls/figures`, { shop, day })),
  kept: (shop: string, from: string, to: string) => ask<C['Kept']>(at(`${v1}/promises/kept`, { shop, from, to })),
  /** Deliveries that ended in a period, with a reminder before them and without. */
  deliveries: (shop: string, from: string, to: string) => ask<DeliveryFigures>(at(`${v1}/deliveries/figures`, { shop, from, to })),
  stop: (shop: string, phone: string) => ask<Stop>(at(`${v1}/stop-list`, { shop, phone })),
  writeStop: (shop: string, wish: C['NewStop']) => ask<Stop>(at(`${v1}/stop-list`, { shop }), { method: 'PUT', body: wish }),
  /** Keeps a place for a promise for two minutes; refused as slot-full with the nearest times that have one. */
  place: (shop: string, wish: C['SlotRequest'], key: string) =>
    ask<C['Held']>(at(`${v1}/promise-slots`, { shop }), { method: 'POST', body: wish, headers: { 'Idempotency-Key': key } }),
  /** What the caller ordered in a shop that he has named; who asks is written down. */
  sister: (call: Call, named: string) =>
    ask<SisterOrders>(at(`${v1}/calls/${call.id}/sister-shop`, { shop: call.shop }), { method: 'POST', body: { shop: named } }),

  /** The operator's telephone rings, then the customer's; over the shop's own line or not at all. */
  dial: (shop: string, wish: C['NewDial'], key: string) =>
    ask<Dial>(at(`${v1}/calls`, { shop }), { method: 'POST', body: wish, headers: { 'Idempotency-Key': key } }),
  dialled: (id: string, shop: string) => ask<Dial>(at(`${v1}/calls/dials/${id}`, { shop })),

  act: (call: Call, does: Act) => ask<Call>(at(`${v1}/calls/${call.id}/acts`, { shop: call.shop }), { method: 'POST', body: { does } }),
  handOver: (call: Call, body: C['CallHandOver']) =>
    ask<Call>(at(`${v1}/calls/${call.id}/hand-over`, { shop: call.shop }), { method: 'POST', body }),

  routing: (shop: string) => read<Routing>(at(`${v1}/routing`, { shop })),
  writeRouting: (shop: string, body: Routing, tag: string) => put<Routing>(at(`${v1}/routing`, { shop }), body, tag),
  route: (shop: string, line: string | undefined) => ask<C['RouteView']>(at(`${v1}/routing/route`, { shop, line })),
  book: (shop: string) => ask<C['BookView']>(at(`${v1}/phone-book`, { shop })),
};
