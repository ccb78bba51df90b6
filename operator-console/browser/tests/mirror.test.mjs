import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { closed, launched } from '../desk.mjs';

const RUN = resolve(import.meta.dirname, '../../../run');
const COMMAND = { timeout: 600_000 };
const run = promisify(execFile);
let folder;

before(async () => { folder = await mkdtemp(join(tmpdir(), 'mirror-')); });
after(async () => {
  await rm(folder, { recursive: true, force: true });
  await closed();
});

/** By the command that a shop types, with its own lists. */
async function mirrored(orders, calls, ...more) {
  const file = (name) => join(folder, name);
  await writeFile(file('orders.csv'), orders);
  await writeFile(file('calls.csv'), calls);
  const { stdout } = await run(RUN, ['mirror', file('orders.csv'), file('calls.csv'), '--out', file('page.html'), ...more], COMMAND);
  return { stdout, page: pathToFileURL(file('page.html')).href };
}

/** What a browser makes of it: nothing is asked for, nothing runs, and the page is no wider than the screen. */
async function seen(address, width) {
  const context = await (await launched()).newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const asked = [];
  page.on('request', (request) => { if (request.url() !== address) asked.push(request.url()); });
  page.on('dialog', (dialog) => { asked.push(`dialog ${dialog.message()}`); void dialog.dismiss(); });
  page.on('console', (message) => { if (message.type() === 'error') asked.push(message.text()); });
  await page.goto(address);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${wide} pixels too wide at ${width}`);
  assert.deepEqual(asked, []);
  return { page, leave: () => context.close() };
}

const dots = (page, kind) => page.locator(`.dots.${kind}`).evaluate((path) => (path.getAttribute('d') ?? '').split('M').length - 1);

const RETAIL_CRM = [
  'Номер;Дата и время создания;Способ оформления;Телефон;Статус',
  '1;05.10.2026 12:00:00;Через корзину;+7 900 000-00-01;Выполнен',
  '2;05.10.2026 12:00:00;Через корзину;+7 900 000-00-02;Отменен',
  '3;05.10.2026 12:00:00;По телефону;+7 900 000-00-03;Выполнен',
].join('\r\n');

const EXCHANGE = [
  'Дата;Время;Тип;Номер клиента;Длительность разговора',
  '01.10.2026;10:00:00;исходящий;+7 900 000-00-09;00:10',
  '05.10.2026;12:10:00;исходящий;+7 900 000-00-01;01:00',
  '06.10.2026;11:00:00;входящий;+7 900 000-00-04;00:00',
  '20.10.2026;10:00:00;исходящий;+7 900 000-00-09;00:10',
].join('\r\n');

const PLAIN_CALLS = 'date,type,phone,talk\n2026-10-01 10:00:00,out,89000000009,10\n2026-10-05 12:10:00,out,89000000001,60\n2026-10-20 10:00:00,out,89000000009,10\n';

for (const width of [1440, 390]) {
  test(`a CRM's and an exchange's lists are one page at ${width} pixels`, COMMAND, async () => {
    const { stdout, page: address } = await mirrored(RETAIL_CRM, EXCHANGE);
    assert.match(stdout, /^3 orders \(0 rows not understood\) and 4 calls \(0\)/);
    const { page, leave } = await seen(address, width);
    assert.equal(await dots(page, 'called'), 1);
    assert.equal(await dots(page, 'never'), 1);
    assert.equal(await page.getByText('50 %', { exact: true }).count(), 1); // of the two that were owed a call
    assert.equal(await page.locator('line.target, line.late').count(), 2);
    await page.getByText('Как это посчитано').click();
    await page.getByText(/принятые по телефону во время разговора, — 1/).waitFor();
    await leave();
  });

  test(`hostile lists are text at ${width} pixels`, COMMAND, async () => {
    const evil = '"<script>alert(1)</script><img src=http://127.0.0.1:9/x onerror=alert(2)>{{lost}}';
    const orders = `number,placed,phone,status\n${evil}",2026-10-05 12:00:00,89000000002,"cancelled <b onmouseover=alert(3)>${'Щ'.repeat(400)}"\n=cmd,not a time,89000000001,done\n`;
    const { stdout, page: address } = await mirrored(orders, PLAIN_CALLS);
    assert.match(stdout, /^1 orders \(1 rows not understood\)/);
    const { page, leave } = await seen(address, width);
    assert.equal(await page.locator('script, img, [onerror], [onmouseover]').count(), 0);
    for (const list of await page.locator('summary').all()) await list.click();
    await page.getByText('<script>alert(1)</script>').first().waitFor();
    await leave();
  });
}

test('a list that is no list is refused with what to do', COMMAND, async () => {
  await assert.rejects(mirrored('\u0000\u0001\u0002', PLAIN_CALLS), (refused) => refused.code === 1 && refused.stderr.trim().length > 0);
  await assert.rejects(mirrored('a;b\n1;2\n', PLAIN_CALLS), /order\.number/);
});
