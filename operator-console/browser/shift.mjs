// Shifts as the tests need them: begun or over, and nothing left from whatever was played before.
import assert from 'node:assert/strict';
import { CALLS, CONFIRMATIONS, asked } from './services.mjs';

/** Whoever works has a shift running, or none, and holds nothing: whatever he was in the middle of before. */
export async function onShift(person, on) {
  const change = (body) => asked(CALLS, person, 'PUT', '/v1/presence', body);
  const begun = { activity: 'READY', shift: { headset: true, regulations: await regulations(person) } };
  for (const body of [begun, { activity: 'READY' }]) {
    const answer = await change(body);
    assert.ok(answer.ok, `the shift of ${person}: ${answer.status} ${await answer.clone().text()}`);
  }
  await handsEmpty(CONFIRMATIONS, person, (given) => given.cases.map((item) => `/v1/cases/${item.id}/release`));
  await handsEmpty(CALLS, person, (given) => given.tasks.map((task) => `/v1/call-tasks/${task.id}/release`));
  if (on) return;
  let left = await change({ activity: 'OFF' });
  for (let tries = 0; tries < 20 && left.status === 409; tries++) {
    await new Promise((done) => setTimeout(done, 500));
    left = await change({ activity: 'OFF' });
  }
  assert.ok(left.ok, `the shift of ${person}: ${left.status} ${await left.clone().text()}`);
}

/** Nothing new is given out in front of everything: only what is held already. */
const FRONT = { class: 0, rank: new Date(0).toISOString(), trigger: new Date(0).toISOString(), id: '' };
const HELD_MAX = 20;

async function handsEmpty(service, person, releases) {
  for (let held = 0; held < HELD_MAX; held++) {
    const answer = await asked(service, person, 'POST', '/v1/queue/next', { bound: FRONT });
    assert.ok(answer.ok, `what ${person} holds: ${answer.status}`);
    const given = await answer.json();
    if (!given.claim) return;
    for (const path of releases(given).slice(0, 1)) {
      await asked(service, person, 'POST', path, undefined, { 'Claim-Token': String(given.claim.token) });
    }
  }
}

async function regulations(person) {
  const versions = {};
  for (const shop of ['tribuna', 'chasy']) {
    const read = await asked(CALLS, person, 'GET', `/v1/shops/${shop}/briefing`);
    if (read.ok) versions[shop] = (await read.json()).version;
  }
  return versions;
}
