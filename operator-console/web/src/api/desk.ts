import { ask, at } from './http';
import type {
  Benefits, Briefing, Checked, Presence, PresenceChange, TaskGiven, TaskOutcome, TaskPage, TaskView, CallCard, CallView, CallWall,
  CaseView, Change, Given, Held, HeldCall, Load, Lease, Me, NextWork, OrderPage, DraftRequest, OrderRequest, OrderView, Outcome, Personnel, Preview, Product, ProductPage,
  QueuePage, ShopSettings, Story, Wall,
} from './types';

export type QueueName = 'call' | 'waiting' | 'attention';

const PAGE = 100;
const cases = (id: string) => `/api/confirmation/v1/cases/${id}`;
const tasks = (id: string) => `/api/callback/v1/call-tasks/${id}`;
const orders = (id: string) => `/api/order/v1/orders/${id}`;
const token = (claim: number) => ({ 'Claim-Token': String(claim) });

/** Everything that the console asks of the desk, by the desk's own words. */
export const desk = {
  /** Shops in one order, whatever the token has them in. */
  me: async () => {
    const me = await ask<Me>('/v1/desk/me');
    return { ...me, shops: [...me.shops].sort() };
  },
  next: (shop: string | undefined) => ask<NextWork>(at('/v1/desk/next', { shop }), { method: 'POST', body: {} }),
  signOut: () => ask<{ go: string }>('/logout', { method: 'POST' }),

  queue: (queue: QueueName, shop: string | undefined, tag: string | undefined, cursor: string | undefined, signal: AbortSignal) =>
    ask<QueuePage>(at('/api/confirmation/v1/queue', { queue, shop, tag, cursor, limit: PAGE }), { signal }),
  places: (ids: string[]) => ask<QueuePage>(at('/api/confirmation/v1/queue/items', { ids: ids.join(',') })),
  wall: (shop: string | undefined) => ask<{ items: Wall[] }>(at('/api/confirmation/v1/wall', { shop })),
  wallOfCalls: (shop: string | undefined) => ask<{ items: CallWall[] }>(at('/api/callback/v1/wall', { shop })),
  held: () => ask<{ items: Held[] }>('/api/confirmation/v1/claims'),
  heldCalls: () => ask<{ items: HeldCall[] }>('/api/callback/v1/claims'),
  /** How laden everybody is, in either queue. */
  loads: async () => {
    const [cases, calls] = await Promise.all(['confirmation', 'callback'].map((service) => ask<{ items: Load[] }>(`/api/${service}/v1/queue/workload`)));
    return { cases: cases?.items ?? [], calls: calls?.items ?? [] };
  },
  takeOver: (id: string, reason: string) =>
    ask<Given>(`${cases(id)}/take-over`, { method: 'POST', body: { reason } }),
  tag: (id: string, add: string[], remove: string[]) =>
    ask<CaseView>(`${cases(id)}/tags`, { method: 'POST', body: { add, remove } }),

  case: (id: string, shop?: string) => ask<CaseView>(at(cases(id), { shop })),
  verdict: (id: string) => ask<CaseView>(at(cases(id), { waitFor: 'verdict' })),
  claim: (id: string) => ask<Given>(`${cases(id)}/claim`, { method: 'POST' }),
  extend: (id: string, claim: number) =>
    ask<Lease>(`${cases(id)}/extend`, { method: 'POST', headers: token(claim) }),
  release: (id: string, claim: number) =>
    ask<Lease>(`${cases(id)}/release`, { method: 'POST', headers: token(claim) }),
  dial: (id: string, claim: number) =>
    ask<CaseView>(`${cases(id)}/dial`, { method: 'POST', body: {}, headers: token(claim) }),
  tick: (id: string, claim: number, version: number, ids: string[]) =>
    ask<CaseView>(`${cases(id)}/ticks`, {
      method: 'POST',
      body: { version, ticks: ids.map((tick) => ({ id: tick })) },
      headers: token(claim),
    }),
  answer: (id: string, claim: number, step: string, answer: string) =>
    ask<CaseView>(`${cases(id)}/answers`, { method: 'POST', body: { step, answer }, headers: token(claim) }),
  outcome: (id: string, claim: number, outcome: Outcome) =>
    ask<CaseView>(`${cases(id)}/outcome`, { method: 'POST', body: outcome, headers: token(claim) }),
  handOver: (id: string, claim: number, to: string, note: string) =>
    ask<Lease>(`${cases(id)}/hand-over`, { method: 'POST', body: { to, note }, headers: token(claim) }),
  note: (id: string, text: string) => ask<CaseView>(`${cases(id)}/notes`, { method: 'POST', body: { text } }),

  tasks: (queue: QueueName, shop: string | undefined, cursor: string | undefined, signal: AbortSignal) =>
    ask<TaskPage>(at('/api/callback/v1/queue', { queue, shop, cursor, limit: PAGE }), { signal }),
  task: (id: string) => ask<TaskView>(tasks(id)),
  claimTask: (id: string) => ask<TaskGiven>(`${tasks(id)}/claim`, { method: 'POST' }),
  extendTask: (id: string, claim: number) => ask<Lease>(`${tasks(id)}/extend`, { method: 'POST', headers: token(claim) }),
  releaseTask: (id: string, claim: number) => ask<Lease>(`${tasks(id)}/release`, { method: 'POST', headers: token(claim) }),
  dialTask: (id: string, claim: number) => ask<TaskView>(`${tasks(id)}/dial`, { method: 'POST', body: {}, headers: token(claim) }),
  outcomeTask: (id: string, claim: number, outcome: TaskOutcome) =>
    ask<TaskView>(`${tasks(id)}/outcome`, { method: 'POST', body: outcome, headers: token(claim) }),
  handOverTask: (id: string, claim: number, to: string, note: string) =>
    ask<Lease>(`${tasks(id)}/hand-over`, { method: 'POST', body: { to, note }, headers: token(claim) }),
  noteTask: (id: string, text: string) => ask<TaskView>(`${tasks(id)}/notes`, { method: 'POST', body: { text } }),

  incoming: (shop: string | undefined) =>
    ask<{ items: CallView[] }>(at('/api/callback/v1/calls', { shop, direction: 'INCOMING', limit: 10 })),
  card: (id: string) => ask<CallCard>(`/api/callback/v1/calls/${id}/card`),

  presence: () => ask<Presence>('/api/callback/v1/presence'),
  present: (change: PresenceChange) => ask<Presence>('/api/callback/v1/presence', { method: 'PUT', body: change }),
  raiseHand: (up: boolean) => ask<Presence>('/api/callback/v1/presence/hand', { method: 'PUT', body: { up } }),
  whisper: (to: string, text: string) =>
    ask<Presence>(`/api/callback/v1/presences/${encodeURIComponent(to)}/whisper`, { method: 'POST', body: { text } }),
  presences: () => ask<{ items: Presence[] }>('/api/callback/v1/presences'),
  briefing: (shop: string) => ask<Briefing>(`/api/callback/v1/shops/${shop}/briefing`),

  order: (id: string, shop: string) => ask<OrderView>(at(orders(id), { shop })),
  place: (shop: string, order: OrderRequest, key: string) =>
    ask<OrderView>(at('/api/order/v1/orders', { shop }), { method: 'POST', body: order, headers: { 'Idempotency-Key': key } }),
  preview: (id: string, shop: string, changes: Change[]) =>
    ask<Preview>(at(`${orders(id)}/preview`, { shop }), { method: 'POST', body: { changes } }),
  amend: (id: string, shop: string, version: number, changes: Change[]) =>
    ask<OrderView>(at(`${orders(id)}/amend`, { shop }), {
      method: 'POST',
      body: { changes },
      headers: { 'If-Match': `"v${version}"` },
    }),
  reopen: (id: string, shop: string, version: number, reason: string) =>
    ask<OrderView>(at(`${orders(id)}/reopen`, { shop }), {
      method: 'POST',
      body: { reason },
      headers: { 'If-Match': `"v${version}"` },
    }),
  orders: (shop: string, wanted: { number?: string; phone?: string; name?: string }, signal: AbortSignal, limit = 50) =>
    ask<OrderPage>(at('/api/order/v1/orders', { shop, limit, ...wanted }), { signal }),

  drafts: (shop: string) => ask<OrderPage>(at('/api/order/v1/orders', { shop, state: 'DRAFT', limit: PAGE })),
  /** By telephone: what was told so far, for a day; nothing is reserved. */
  keep: (shop: string, draft: DraftRequest, key: string) =>
    ask<OrderView>(at('/api/order/v1/drafts', { shop }), { method: 'POST', body: draft, headers: { 'Idempotency-Key': key } }),
  drop: (order: OrderView, reason: string) =>
    ask<OrderView>(at(`${orders(order.id)}/cancel`, { shop: order.shop }), { method: 'POST', body: { reason }, headers: { 'If-Match': `"v${order.version}"` } }),
  /** By letter: what is read back comes with the call. */
  placeDraft: (id: string, shop: string, version: number) =>
    ask<OrderView>(at(`${orders(id)}/place`, { shop }), { method: 'POST', body: {}, headers: { 'If-Match': `"v${version}"` } }),

  benefits: (id: string, shop: string) => ask<Benefits>(at(`/api/promo/v1/orders/${id}/benefits`, { shop })),
  checkCode: (shop: string, code: string) =>
    ask<Checked>(at('/api/promo/v1/codes/check', { shop }), { method: 'POST', body: { code } }),

  products: (shop: string, q: string, signal: AbortSignal) =>
    ask<ProductPage>(at('/api/inventory/v1/products', { shop, q, limit: 8 }), { signal }),
  product: (shop: string, sku: string) => ask<Product>(at(`/api/inventory/v1/products/${encodeURIComponent(sku)}`, { shop })),
  story: (id: string) => ask<Story>(`/api/insight/v1/orders/${id}/story`),
  shop: (id: string) => ask<ShopSettings>(`/api/shop/v1/shops/${id}`),
  people: (id: string) => ask<Personnel>(`/api/shop/v1/shops/${id}/people`),
};
