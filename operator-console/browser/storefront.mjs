// A page of a shop: another origin, and a policy that allows the desk's script, the page's own pictures and nothing inline.
import { createServer } from 'node:http';
import assert from 'node:assert/strict';
import { CALLS, CONSOLE, asked } from './services.mjs';

const POLICY = `default-src 'none'; script-src ${CONSOLE}; connect-src ${CONSOLE}; style-src 'none'; img-src 'self'; `
  + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const PAGE = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Футболка «Метеор»</title><link rel="icon" href="/icon.svg">
<script src="${CONSOLE}/widget/v1.js" data-shop="tribuna" defer></script></head>
<body><main><h1>Футболка «Метеор»</h1><p>2 490 ₽</p></main></body></html>`;
const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7"/></svg>';

/** Serves the page, and tells the desk that it may use the widget. */
export async function storefront({ allowed = true } = {}) {
  const server = createServer((request, answer) => {
    const icon = request.url === '/icon.svg';
    answer.writeHead(200, { 'Content-Type': icon ? 'image/svg+xml' : 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY });
    answer.end(icon ? ICON : PAGE);
  });
  server.unref(); // a test that failed before it closed its page ends all the same
  await new Promise((listens) => { server.listen(0, '127.0.0.1', listens); });
  const origin = `http://127.0.0.1:${server.address().port}`;
  await told({ origins: allowed ? [origin] : ['https://tribuna.example'] });
  return { origin, close: () => server.close() };
}

/** The shop's settings, changed. */
export async function told(change) {
  const path = '/v1/shops/tribuna/widget';
  const read = await asked(CALLS, 'manager', 'GET', path);
  const settings = {
    origins: ['https://tribuna.example'], chat: true, answerWithinSeconds: 60,
    consentVersion: 'pd-2026-03', consentAddress: 'https://tribuna.example/privacy', ...change,
  };
  const tag = read.status === 404 ? { 'If-None-Match': '*' } : { 'If-Match': read.headers.get('etag') };
  const answer = await asked(CALLS, 'manager', 'PUT', path, settings, tag);
  assert.ok(answer.ok, `the widget's settings: ${answer.status} ${await answer.clone().text()}`);
}

/** A visitor of that page; whatever a strict page must never see is written down. */
export async function visiting(browser, origin, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 }, locale: 'ru-RU', timezoneId: 'Europe/Moscow', ...options,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const sins = [];
  page.on('pageerror', (error) => sins.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    sins.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/Content.Security.Policy|Refused to|TrustedScript/i.test(message.text())) sins.push(`policy: ${message.text()}`);
  });
  await page.goto(`${origin}/`);
  await page.getByRole('button', { name: 'Связаться с нами' }).click();
  return { page, context, sins, leave: () => context.close() };
}
