// The console's figures on this machine, from the running stack: operator-console/browser-tests --measure
import { loadavg } from 'node:os';
import { CONSOLE, closed, ordered, seated } from './desk.mjs';

const LOADS = 20;
const EVENTS = 100;
const NEXTS = 60;
const ROWS = 100_000;

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

function say(what, values, unit = 'ms') {
  const sorted = [...values].sort((one, other) => one - other);
  const text = [0.5, 0.99].map((part) => `p${part * 100} ${Math.round(at(sorted, part))}`).join(', ');
  console.log(`${what}: ${text}, max ${Math.round(sorted.at(-1))} ${unit} of ${sorted.length} (load ${loadavg()[0].toFixed(1)})`);
}

/** Nothing in the browser's cache: what comes over the wire, and when the first row can be worked on. */
async function loading() {
  const bytes = [];
  const times = [];
  for (let load = 0; load < LOADS; load++) {
    const { page, context, leave } = await seated('anna');
    const fresh = await context.newPage();
    let script = 0;
    const counted = [];
    fresh.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') counted.push(request.response().then((answer) => { script += Number(answer.headers()['content-length']); }));
    });
    const cdp = await context.newCDPSession(fresh);
    await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
    await fresh.goto(CONSOLE, { waitUntil: 'commit' });
    times.push(await fresh.evaluate(() => new Promise((done) => {
      const look = () => (document.querySelector('.row') ? done(performance.now()) : requestAnimationFrame(look));
      look();
    })));
    await Promise.all(counted);
    bytes.push(script);
    await page.close();
    await leave();
  }
  console.log(`script on first load, compressed: ${(Math.max(...bytes) / 1000).toFixed(0)} kB`);
  say('interactive after a first load', times);
}

/** From the moment at which order-service placed it to the frame that shows it; the list is long enough to show all. */
async function events() {
  const { page, leave } = await seated('anna', { viewport: { width: 1440, height: 12_000 } });
  // So many pages were just opened that a stream more is refused until the closed ones are noticed.
  await page.getByText('на связи').waitFor();
  const times = [];
  for (let event = 0; event < EVENTS; event++) {
    const shown = page.evaluate(() => {
      const known = new Set([...document.querySelectorAll('.row b')].map((each) => each.textContent));
      return new Promise((done) => {
        const look = () => {
          const fresh = [...document.querySelectorAll('.row b')].find((each) => !known.has(each.textContent));
          return fresh ? done({ number: fresh.textContent, at: Date.now() }) : requestAnimationFrame(look);
        };
        look();
      });
    });
    const order = await ordered();
    const row = await shown;
    if (row.number.endsWith(order.number)) times.push(row.at - Date.parse(order.placedAt));
    await page.waitForTimeout(150);
  }
  say('event to screen', times);
  await leave();
}

/** From the key to the frame with the next case. */
async function next() {
  const { page, leave } = await seated('anna');
  const times = [];
  const answers = [];
  for (let press = 0; press < NEXTS; press++) {
    await page.evaluate(() => {
      performance.clearResourceTimings();
      window.shownAfter = new Promise((done) => {
        window.addEventListener('keydown', (event) => {
          const look = () => (document.querySelector('.person h1') ? done(performance.now() - event.timeStamp) : requestAnimationFrame(look));
          look();
        }, { once: true, capture: true });
      });
    });
    await page.keyboard.press('KeyJ');
    times.push(await page.evaluate(() => window.shownAfter));
    answers.push(await page.evaluate(() => performance.getEntriesByType('resource').find((each) => each.name.includes('/v1/desk/next'))?.duration ?? 0));
    await page.getByRole('button', { name: 'Позвонить' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Возьмите следующий заказ').waitFor();
  }
  say('key to next case', times);
  say('of it until the desk has answered', answers);
  say('of it the page', times.map((time, press) => time - answers[press]));
  await leave();
}

/** The queue's answer is replaced by one of 100,000 rows: what is measured is the list, not the desk. */
async function scrolling() {
  const { page, leave } = await seated('anna');
  const now = Date.now();
  const items = Array.from({ length: ROWS }, (_, row) => ({
    id: `00000000-0000-5000-8000-${String(row).padStart(12, '0')}`, shop: 'tribuna', number: String(20_000 + row), class: 1,
    reason: '30 мин от оформления', queue: 'CALL', customer: 'Иванова Ирина', tags: [],
    position: { class: 1, rank: new Date(now + row * 1000).toISOString(), trigger: new Date(now).toISOString(), id: String(row).padStart(12, '0') },
    times: { callableFrom: new Date(now).toISOString(), callBy: new Date(now + row * 1000).toISOString(), breach: new Date(now + 3e9).toISOString() },
  }));
  await page.route('**/api/confirmation/v1/queue?**', (route) => route.fulfill({ json: { items } }));
  await page.reload();
  await page.locator('.row').first().waitFor();
  const gaps = await page.evaluate(() => new Promise((done) => {
    const list = document.querySelector('.rows');
    const found = [];
    let last = performance.now();
    const step = (time) => {
      found.push(time - last);
      last = time;
      list.scrollTop += 400;
      if (found.length < 300) requestAnimationFrame(step);
      else done(found.slice(5));
    };
    requestAnimationFrame(step);
  }));
  say(`frames while ${ROWS} rows scroll`, gaps);
  console.log(`frames later than 33 ms: ${gaps.filter((gap) => gap > 33).length} of ${gaps.length}`);
  await leave();
}

// ONLY=next,events takes those figures only.
const wanted = (some) => (process.env.ONLY ?? some.name).split(',').includes(some.name);
for (const some of [loading, events, next, scrolling].filter(wanted)) await some();
await closed();
