// Where the running stack's services are, and how its people ask them.
import assert from 'node:assert/strict';

const offset = Number(process.env.ORDERDESK_PORT_OFFSET ?? 0);
const at = (port) => `http://127.0.0.1:${port + offset}`;
export const CONSOLE = at(8080);
export const ISSUER = at(8100);
export const ORDERS = at(8101);
export const GOODS = at(8102);
export const CONFIRMATIONS = at(8103);
export const CALLS = at(8104);
export const BENEFITS = at(8105);
export const NOTIFICATIONS = at(8106);
export const SHOPS = at(8107);
export const INSIGHT = at(8108);
export const EXCHANGE = at(8110);
/** The shop's CRM. */
export const CRM = at(8113);
/** Where letters are taken, by SMTP. */
export const MAIL = 2525 + offset;
/** Where letters to customers are read. */
export const MAILBOXES = at(8111);
/** The centre of short messages. */
export const SMS = at(8112);

async function token(party) {
  const answer = await fetch(`${ISSUER}/oauth2/token`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from(`${party}:demo`).toString('base64')}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  assert.equal(answer.status, 200, `the issuer gives ${party} no token: is the stack running?`);
  return (await answer.json()).access_token;
}

/** Asks a service as this party does. */
export async function asked(service, party, method, path, body, headers = {}) {
  return fetch(service + path, {
    method,
    headers: { Authorization: `Bearer ${await token(party)}`, 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}
