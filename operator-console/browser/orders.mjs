// What the services know of an order, and what others than operators do to it.
import assert from 'node:assert/strict';
import { until } from './crm.mjs';
import { called, sent } from './desk.mjs';
import { CALLS, ORDERS, asked } from './services.mjs';

/** An order as it stands now, by its storefront. */
export async function orderOf({ id }) {
  const answer = await asked(ORDERS, 'tribuna-storefront', 'GET', `/v1/orders/${id}`);
  assert.ok(answer.ok, `an order: ${answer.status}`);
  return answer.json();
}

export const stateOf = async (order) => (await orderOf(order)).state;

/** How its call stands. */
export async function caseOf({ id }) {
  const answer = await called('galina', 'GET', `/v1/cases/${id}`);
  assert.ok(answer.ok, `a case: ${answer.status}`);
  return answer.json();
}

/** The customer pays what he owes. */
export async function prepaid(order) {
  const { totals } = await orderOf(order);
  await sent('tribuna-storefront', 'POST', `/v1/orders/${order.id}/payments`, { amount: totals.due, reference: `p-${order.id}` }, { 'Idempotency-Key': crypto.randomUUID() });
  return order;
}

/** Whoever brings the goods says what became of them. */
export const reported = (order, result, reason) => sent('tribuna-storefront', 'POST', `/v1/orders/${order.id}/delivery-reports`,
  { result, reference: `RB${order.number}`, ...(reason && { reason }) }, { 'Idempotency-Key': crypto.randomUUID() });

/** The call that is owed about an order, once it is. */
export const owedAbout = ({ id }) => until('a call about an order', async () => {
  const page = await asked(CALLS, 'galina', 'GET', '/v1/queue?shop=tribuna&limit=100');
  return (await page.json()).items.find((each) => each.orderId === id);
});
