import { ask, at, put, read, tagged, type Tagged } from './http';
import type { Money } from './types';
import type { components as Order } from './generated/order';
import type { components as Notification } from './generated/notification';

type O = Order['schemas'];
type N = Notification['schemas'];

export type AfterSale = O['AfterSaleView'];
export type Stage = AfterSale['stage'];
export type Kind = AfterSale['kind'];
export type Step = O['NextStep']['step'];
export type PayoutWay = NonNullable<O['RefundPaid']['way']>;
export const PAYOUT_WAYS: readonly PayoutWay[] = ['AS_PAID', 'ACCOUNT', 'CASH'];
export type Opening = O['Opening'];
export type Resolve = O['Resolve'];
export type Procedure = O['Procedure'];
export type Chosen = O['ProcedureChange'];
/** What a case is handled by: what held when it was opened. */
export type Handled = AfterSale['procedure'];
export type Addressee = N['AddresseeView'];

export type Limits = O['ShopLimits'];
/** Which cases: where they stand, those that are late, or the money that is owed, what is due first first. */
export type Wanted = Stage | 'LATE' | 'MONEY' | undefined;

const PAGE = 50;
const cases = '/api/order/v1/after-sale-cases';
const handled = '/api/order/v1/after-sale-procedures';
const notification = '/api/notification/v1';

/** Cases after the sale, by order-service's own words; what is done is done to the case as it was seen. */
export const afterSale = {
  page: (shop: string, wanted: Wanted, orderId: string | undefined, cursor: string | undefined) =>
    ask<O['PageAfterSaleView']>(at(cases, { shop, ...asked(wanted), orderId, cursor, limit: PAGE })),
  /** What can go back for a case now. */
  refundable: (shop: string, id: string) => ask<O['Refundable']>(at(`${cases}/${id}/refundable`, { shop })),
  /** Shop by shop: how many cases are late, and how much money is owed; without a shop, of all that one may see. */
  limits: (shop: string | undefined) => ask<O['AfterSaleLimits']>(at('/api/order/v1/after-sale-limits', { shop })),
  one: (shop: string, id: string) => ask<AfterSale>(at(`${cases}/${id}`, { shop })),
  procedures: (shop: string) => ask<O['Procedures']>(at(handled, { shop })),
  open: (shop: string, body: Opening, key: string) =>
    ask<AfterSale>(at(cases, { shop }), { method: 'POST', body, headers: { 'Idempotency-Key': key } }),
  step: (shop: string, seen: AfterSale, step: Step, amount?: Money) => changed(shop, seen, 'steps', { step, ...(amount && { amount }) }),
  refund: (shop: string, seen: AfterSale, reference: string, way?: PayoutWay) => changed(shop, seen, 'refund', { reference, ...(way && { way }) }),
  resolve: (shop: string, seen: AfterSale, body: Resolve) => changed(shop, seen, 'resolve', body),
  /** What the customer was sent to upload by; nothing where he was asked for nothing, or the case is closed. */
  uploadLink: (shop: string, id: string) => ask<N['UploadLink']>(at(`${notification}/evidence/${id}`, { shop })),
  /** Where a piece of evidence is read: by a letter, or as it was uploaded. */
  evidence: (shop: string, item: AfterSale, piece: AfterSale['evidence'][number]) =>
    piece.letter ? at(`${notification}/letters/${piece.letter}/attachments/${piece.id}`, { shop }) : at(`${notification}/evidence/${item.id}/${piece.id}`, { shop }),
  /** Where the customer sends his photo to. */
  replyAddress: (shop: string, id: string) => ask<N['ReplyAddress']>(at(`${notification}/reply-addresses/${id}`, { shop })),
};

/** How a shop handles each kind; what is stored replaces what was seen. */
export const procedure = {
  change: (shop: string, seen: Procedure, body: O['ProcedureChange']): Promise<Tagged<Procedure>> =>
    put<Procedure>(at(`${handled}/${seen.kind}`, { shop }), body, seen.tag ? `"${seen.tag}"` : ''),
  draft: (shop: string, seen: Procedure, caseId: string) => drafted(shop, seen, 'draft', 'POST', { caseId }),
  confirm: (shop: string, seen: Procedure) => drafted(shop, seen, 'draft/confirm', 'POST'),
  discard: (shop: string, seen: Procedure) => drafted(shop, seen, 'draft', 'DELETE'),
};

function drafted(shop: string, seen: Procedure, how: string, method: 'POST' | 'DELETE', body?: unknown): Promise<Procedure> {
  const headers: Record<string, string> = seen.tag ? { 'If-Match': `"${seen.tag}"` } : {};
  return ask<Procedure>(at(`${handled}/${seen.kind}/${how}`, { shop }), { method, headers, ...(body === undefined ? {} : { body }) });
}

const asked = (wanted: Wanted) =>
  wanted === 'LATE' ? { late: 'true' } : wanted === 'MONEY' ? { order: 'MONEY_BY' } : { stage: wanted };

async function changed(shop: string, seen: AfterSale, how: 'steps' | 'refund' | 'resolve', body: unknown): Promise<AfterSale> {
  const { tag } = await tagged<AfterSale>(at(`${cases}/${seen.id}`, { shop }), (now) => same(now, seen));
  return ask<AfterSale>(at(`${cases}/${seen.id}/${how}`, { shop }), { method: 'POST', body, headers: { 'If-Match': tag } });
}

function same(now: AfterSale, seen: AfterSale): boolean {
  return now.stage === seen.stage && now.steps.length === seen.steps.length;
}

/** How the customer of an order is named in every grammatical case, and where he wants no letters. */
export const addressee = {
  read: (shop: string, order: string) => read<Addressee>(at(`${notification}/addressees/${order}`, { shop })),
  write: (shop: string, order: string, body: N['Change'], tag: string) =>
    put<Addressee>(at(`${notification}/addressees/${order}`, { shop }), body, tag),
};
