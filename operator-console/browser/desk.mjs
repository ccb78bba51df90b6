// The running local stack as its people see it: a real browser, real services, nothing replaced.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { BENEFITS, CALLS, CONFIRMATIONS, CONSOLE, EXCHANGE, ISSUER, ORDERS, asked } from './services.mjs';
import { onShift } from './shift.mjs';

export { accessible } from './axe.mjs';
export { CONSOLE };

const SOON = 15_000;

const OPEN = new Set(['PLACED', 'AGREED']);
const left = [];

let browser;

export async function launched() {
  browser ??= await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
  return browser;
}

/** Ends the browser, and cancels what was left open: its goods are there for the next time. */
export async function closed() {
  await browser?.close();
  browser = undefined;
  for (const id of left.splice(0)) {
    const read = await asked(ORDERS, 'tribuna-storefront', 'GET', `/v1/orders/${id}`);
    if (!OPEN.has((await read.json()).state)) continue;
    const cancelled = await asked(ORDERS, 'tribuna-storefront', 'POST', `/v1/orders/${id}/cancel`,
      { reason: 'проверка закончена' }, { 'If-Match': read.headers.get('etag') });
    assert.ok(cancelled.ok || cancelled.status === 412, `cancelling ${id}: ${cancelled.status}`);
  }
}

/**
 * A person at a browser of his own, signed in; whatever the page must never do is written down.
 * shift: runs with nothing in his hands, does not run, or (null) is as he left it.
 */
export async function seated(person, options = {}, { shift = true } = {}) {
  if (['anna', 'boris', 'timur', 'vera', 'galina'].includes(person) && shift !== null) await onShift(person, shift);
  const context = await (await launched()).newContext({
    viewport: { width: 1440, height: 900 }, locale: 'ru-RU', timezoneId: 'Europe/Moscow', ...options,
  });
  context.setDefaultTimeout(SOON);
  const page = await context.newPage();
  const sins = watched(page);
  await page.goto(CONSOLE);
  await page.locator(`button[value="${person}"]`).focus();
  await page.keyboard.press('Enter');
  await page.locator('.frame.alone').or(page.getByRole('navigation', { name: /Очередь|Queue/ })).waitFor();
  return { page, context, sins, leave: () => context.close() };
}

function watched(page) {
  const sins = [];
  page.on('dialog', (dialog) => {
    sins.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => sins.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (/Content.Security.Policy|Refused to|TrustedScript/i.test(message.text())) sins.push(`policy: ${message.text()}`);
  });
  page.on('request', (request) => {
    const origin = new URL(request.url()).origin;
    if (origin !== CONSOLE && origin !== ISSUER && !request.url().startsWith('data:')) sins.push(`off origin: ${request.url()}`);
  });
  return sins;
}

/** Asks confirmation-service as somebody else does, who has another screen. */
export function called(party, method, path, body, headers) {
  return asked(CONFIRMATIONS, party, method, path, body, headers);
}

export async function sent(party, method, path, body, headers = {}) {
  const answer = await asked(ORDERS, party, method, path, body, headers);
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${await answer.clone().text()}`);
  return answer.json();
}

const HOMES = [
  ['RU', 'RU-MOW', 'Москва', '125009', 'ул. Тверская, д. 7, кв. 12', 'Europe/Moscow'],
  ['RU', 'RU-SVE', 'Екатеринбург', '620014', 'ул. Малышева, д. 51, кв. 8', 'Asia/Yekaterinburg'],
  ['RU', 'RU-PRI', 'Владивосток', '690091', 'ул. Светланская, д. 10, кв. 5', 'Asia/Vladivostok'],
  ['RU', 'RU-KAM', 'Петропавловск-Камчатский', '683000', 'ул. Ленинская, д. 2', 'Asia/Kamchatka'],
  ['UY', 'UY-MO', 'Montevideo', '11000', 'Avenida 18 de Julio 1360', 'America/Montevideo'],
  ['BO', 'BO-L', 'La Paz', '00000', 'Avenida 16 de Julio 1490', 'America/La_Paz'],
];

/** Somewhere it is the middle of the day, so that the customer may be called now. */
function home() {
  return HOMES.find((each) => hourIn(each[5]) >= 11 && hourIn(each[5]) < 19) ?? HOMES[0];
}

const hourIn = (zone) => Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: zone }).format());

/** The zone of those who order here. */
export const zoneAwake = () => home()[5];

export const awake = () => addressOf(home());

/** Where it is night, so that nobody may be called: Vladivostok while it is night there. */
export function asleep() {
  const found = [HOMES.find((each) => each[2] === 'Владивосток'), ...HOMES].find((each) => hourIn(each[5]) >= 22 || hourIn(each[5]) < 7);
  assert.ok(found, 'somewhere it is night');
  return { zone: found[5], address: addressOf(found) };
}

const addressOf = ([country, region, city, postalCode, street]) => ({ country, region, city, postalCode, lines: [street] });

const rub = (minor) => ({ minor, currency: 'RUB' });
export const MUG = { sku: 'TR-MUG-01', name: 'Кружка «Метеор», 330 мл', quantity: 2, price: rub(59_000) };
export const SHORT_TEE = {
  sku: 'TR-TEE-M-1-M', name: 'Футболка «Метеор» домашняя', quantity: 1, price: rub(249_000),
  options: { size: 'M', colour: 'красный', series: 'Сезон 26/27' },
};

/** A telephone number that nobody has called before. */
export function somebody() {
  return `+7916${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
}

/** A storefront's order of somebody whom nobody has called before. */
export async function ordered(lines = [MUG], change = {}) {
  const order = await sent('tribuna-storefront', 'POST', '/v1/orders', {
    customer: { person: { surname: 'Иванова', given: 'Ирина', patronymic: 'Сергеевна' }, phone: somebody() },
    lines, delivery: { method: 'POST', address: awake() }, paymentMethod: 'LINK', ...change,
  }, { 'Idempotency-Key': crypto.randomUUID() });
  left.push(order.id);
  return order;
}

/** Somebody calls a shop's line: the exchange tells the desk, notice by notice, as it happens. */
export async function rings(call) {
  const answer = await fetch(`${EXCHANGE}/calls`, { method: 'POST', body: JSON.stringify({ line: '78005550122', script: 'answered', ...call }) });
  assert.ok(answer.ok, `a call: ${answer.status} ${await answer.text()}`);
}

/** What happens when the desk calls this number. */
export async function whenCalled(number, script, more = {}) {
  const answer = await fetch(`${EXCHANGE}/customers`, { method: 'POST', body: JSON.stringify({ number, script, ...more }) });
  assert.ok(answer.ok, `a customer: ${answer.status}`);
}

/** A certificate, of a thousand roubles where nothing else is said, by its code. */
export async function certificate(minor = 100_000) {
  const validUntil = new Date(Date.now() + 90 * 86_400_000).toISOString();
  const answer = await asked(BENEFITS, 'manager', 'POST', '/v1/certificates?shop=tribuna', { face: rub(minor), validUntil },
    { 'Idempotency-Key': crypto.randomUUID() });
  assert.ok(answer.ok, `a certificate: ${answer.status} ${await answer.clone().text()}`);
  return (await answer.json()).code;
}

/** A customer who asked on a storefront to be called, at an hour when he may be. */
export async function requested(change) {
  const { city, ...home } = awake();
  const zone = HOMES.find((each) => each[0] === home.country && each[2] === city)?.[5];
  const answer = await asked(CALLS, 'tribuna-storefront', 'POST', '/v1/callback-requests', {
    zone, consent: { textVersion: 'pd-2026-03', givenAt: new Date(Date.now() - 5_000).toISOString() }, ...change,
  }, { 'Idempotency-Key': crypto.randomUUID() });
  assert.ok(answer.ok, `a request to be called: ${answer.status} ${await answer.clone().text()}`);
  return answer.json();
}

/** A customer who registered, agreed to be called about it, and ordered nothing. */
export async function registered(change) {
  const answer = await asked(CALLS, 'tribuna-storefront', 'POST', '/v1/registrations', {
    zone: zoneAwake(), consent: { textVersion: 'pd-2026-03', givenAt: new Date(Date.now() - 5_000).toISOString() }, ...change,
  }, { 'Idempotency-Key': crypto.randomUUID() });
  assert.ok(answer.ok, `a registration: ${answer.status} ${await answer.clone().text()}`);
  return answer.json();
}

/** What the desk answers, with a few values as they would be at another hour. */
export const answering = (page, path, change) => page.route(path, async (route) => {
  const answer = await route.fetch();
  await route.fulfill({ response: answer, json: change(await answer.json()) });
});

export async function opened(page, order) {
  await page.goto(`${CONSOLE}/case/${order.id}`);
  await page.getByRole('heading', { name: new RegExp(order.number) }).waitFor();
}

/** Chooses the shop on a page that shows one at a time. */
export async function ofTribuna(page) {
  await page.locator('main section header').getByLabel('Магазин').selectOption('tribuna');
}

/** Claims the open case and dials, by keys. */
export async function dialled(page) {
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Позвонить' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Согласовано' }).waitFor();
}

/** Reads everything back with Space alone. */
export async function readBack(page) {
  for (let press = 0; press < 80; press++) {
    if ((await page.getByText(/не проговорено: \d+/).count()) === 0) return;
    await page.keyboard.press('Space');
    await page.waitForTimeout(120);
  }
  assert.fail('Space does not come to the end of the script');
}

/** An order that this operator has confirmed with its customer. */
export async function confirmed(page, lines, change) {
  const order = await ordered(lines, change);
  await opened(page, order);
  await dialled(page);
  await readBack(page);
  await page.keyboard.press('KeyC');
  await page.getByRole('heading', { name: 'Заказ подтверждён' }).waitFor();
  return order;
}
