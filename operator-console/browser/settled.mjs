// The demo shop's settings, changed for the time of a test.
import assert from 'node:assert/strict';
import { SHOPS, asked } from './services.mjs';

const PATH = '/v1/shops/tribuna';

/** Changes them, and returns what puts them back. */
export async function settled(change) {
  const before = await put(change);
  return () => put(() => before);
}

async function put(change) {
  const known = await asked(SHOPS, 'manager', 'GET', PATH);
  const before = await known.json();
  const answer = await asked(SHOPS, 'manager', 'PUT', PATH, change(before), { 'If-Match': known.headers.get('etag') });
  assert.ok(answer.ok, `settings: ${answer.status} ${await answer.clone().text()}`);
  return before;
}
