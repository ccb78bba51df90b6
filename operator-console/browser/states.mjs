// Pictures of what is rare: states that need an hour, a silent supplier or another person. Called by screens.mjs.
import { CONSOLE, MUG, answering, called, dialled, opened, ordered, readBack, registered, requested, seated, sent, somebody } from './desk.mjs';
import { administered } from './administered.mjs';
import { aftersale, drafts, goods, letters, promotions } from './afterwards.mjs';
import { ledger, replies, routing, words } from './keeping.mjs';
import { prices, product, stockroom, supplied } from './stockroom.mjs';
import { engaged, regulated, scripts } from './scripts.mjs';
import { spared } from './crm.mjs';
import { counted } from './counted.mjs';
import { found, settings, tour } from './found.mjs';
import { limits } from './limits.mjs';
import { reviewed } from './reviewed.mjs';
import { codes, held, help, incoming, people, tabs } from './together.mjs';
import { widget } from './visitors.mjs';

const rub = (minor) => ({ minor, currency: 'RUB' });
const LONG_NAME = 'Константинопольская-Преображенская';
const GOODS = ['Кружка', 'Шарф', 'Футболка', 'Шапка', 'Перчатки', 'Термос'];
const lines = (number) => Array.from({ length: number }, (_, at) => ({
  sku: `TR-X-${at}`, name: `${GOODS[at % GOODS.length]} «Метеор», набор ${at + 1}`, quantity: 1 + (at % 3), price: rub(19_000 + at * 1_000),
}));

const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();

function times(from, by, breach) {
  return { callableFrom: ago(-from), callableUntil: ago(-600), callBy: ago(-by), breach: ago(-breach) };
}

/** States of one operator's screen, at one size; what could not be reached is said, and the others are taken. */
export async function states(viewport, pictured) {
  const wanted = (some) => (process.env.STATE ?? some.name).split(',').includes(some.name);
  const lapsed = wanted(lapsing) ? await lapsing(viewport) : () => undefined;
  for (const some of [orders, hours, changes, verdicts, losses, help, tabs, codes, incoming, people, held, replies, words, ledger, routing, letters, drafts, promotions, aftersale, goods, product, stockroom, supplied, prices, counted, scripts, regulated, engaged, reviewed, spared, found, settings, tour, administered, limits, widget].filter(wanted)) {
    await some(viewport, pictured).catch((failure) => {
      console.error(`${some.name}: ${failure.message.split('\n').slice(0, 3).join(' ')}`);
      process.exitCode = 1;
    });
  }
  await lapsed(pictured);
}

/** A lease that ends by itself takes two minutes: other pictures are taken meanwhile. */
async function lapsing(viewport) {
  const { page, context, leave } = await seated('vera', { viewport });
  const order = await ordered();
  await opened(page, order);
  await dialled(page);
  await page.keyboard.press('KeyE');
  await page.keyboard.type('обещали подарочную упаковку');
  await context.setOffline(true);
  return async (pictured) => {
    let answer;
    do {
      await page.waitForTimeout(2_000);
      answer = await called('boris', 'POST', `/v1/cases/${order.id}/claim`);
    } while (answer.status === 409);
    await context.setOffline(false);
    await page.getByText(/Заказ теперь у другого оператора/).waitFor();
    await pictured(page, 'case-claim-lost');
    await leave();
  };
}

async function orders(viewport, pictured) {
  const { page, leave } = await seated('anna', { viewport });
  await opened(page, await ordered(lines(30)));
  await page.getByText('набор 30').first().waitFor();
  await pictured(page, 'case-30-lines');
  await opened(page, await ordered([{ ...MUG, name: `Кружка «Метеор» ${'с очень длинным названием '.repeat(6)}` }], {
    customer: { person: { surname: LONG_NAME, given: 'Александра-Виктория', patronymic: 'Константиновна' }, phone: somebody() },
  }));
  await pictured(page, 'case-long-names');
  await opened(page, await ordered([{ ...MUG, price: rub(0) }]));
  await page.getByText('цена 0').first().waitFor();
  await pictured(page, 'case-zero-price');
  await opened(page, await ordered([MUG], { delivery: { method: 'POST', address: {
    country: 'UY', region: 'UY-MO', city: 'Montevideo', postalCode: '11000', lines: ['Avenida 18 de Julio 1360, apto 502'] } } }));
  await pictured(page, 'case-foreign-address');
  const task = await requested({ phone: somebody(), name: 'Мария Ким', about: 'подойдёт ли шарф «Восток» к куртке прошлого сезона' });
  await page.goto(`${CONSOLE}/task/${task.id}`);
  await page.getByRole('button', { name: 'Взять', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Позвонить' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Вопрос решён' }).waitFor();
  await pictured(page, 'task');
  await page.keyboard.press('Digit1');
  await pictured(page, 'task-topic');
  await page.keyboard.press('Digit3');
  await page.getByRole('heading', { name: /Готово/ }).waitFor();
  const welcome = await registered({ phone: somebody(), name: 'Мария' });
  await page.goto(`${CONSOLE}/task/${welcome.id}`);
  await page.getByText(/Коротко, чем мы удобны/).waitFor();
  await pictured(page, 'task-welcome');
  await page.keyboard.press('KeyY');
  await page.getByRole('button', { name: 'Больше не звонить' }).waitFor();
  await page.locator('.panel').scrollIntoViewIfNeeded();
  await pictured(page, 'task-stop');
  await leave();
}

async function hours(viewport, pictured) {
  const { page, leave } = await seated('anna', { viewport });
  const order = await ordered();
  const at = (how) => (body) => (body.items
    ? { ...body, items: body.items.map((item) => ({ ...item, ...how })) } : { ...body, ...how });
  const shown = async (name, how) => {
    await page.unrouteAll({ behavior: 'wait' });
    await answering(page, '**/api/confirmation/v1/queue?**', at(how));
    await answering(page, `**/api/confirmation/v1/cases/${order.id}`, at(how));
    await page.goto(CONSOLE);
    await page.locator('.row').first().waitFor();
    await pictured(page, `queue-${name}`);
    await opened(page, order);
    await pictured(page, `case-${name}`);
  };
  await shown('nothing-callable', { times: times(95, 125, 155), reason: 'окно звонков откроется в 10:00' });
  await shown('night', { times: times(310, 340, 370), reason: 'заказ ночи, окно откроется в 10:00 в Петропавловске-Камчатском (01:00 здесь)' });
  await shown('breach', { times: times(-63, -34, -4), reason: '30 мин от оформления, опоздание 34 мин' });
  await page.unrouteAll({ behavior: 'wait' });
  await leave();
}

async function changes(viewport, pictured) {
  const { page, leave } = await seated('anna', { viewport });
  const order = await ordered();
  await opened(page, order);
  await dialled(page);
  await readBack(page);
  await sent('boris', 'POST', `/v1/orders/${order.id}/amend?shop=tribuna`,
    { changes: [{ op: 'quantity', line: '1', quantity: 1 }] }, { 'If-Match': '"v1"' });
  await page.getByText('версия 2').waitFor();
  await page.keyboard.press('KeyC');
  await page.getByText('Не проговорено:', { exact: true }).waitFor();
  await pictured(page, 'case-amended-by-another');

  const other = await ordered();
  await opened(page, other);
  await dialled(page);
  await answering(page, `**/api/confirmation/v1/cases/${other.id}`, (body) => ({ ...body, stock: { ...body.stock, lines: body.stock.lines.map(
    (line) => ({ ...line, reserved: line.reserved - 1, missing: line.missing + 1 })) } }));
  await page.keyboard.press('KeyE');
  await page.keyboard.type('просит подарочную упаковку');
  await page.keyboard.press('Enter');
  await page.reload();
  await page.getByText('не хватает 1').first().waitFor();
  await pictured(page, 'case-stock-changed');
  await page.unrouteAll({ behavior: 'wait' });
  await leave();
}

async function verdicts(viewport, pictured) {
  const { page, leave } = await seated('anna', { viewport });
  const order = await ordered();
  await opened(page, order);
  await dialled(page);
  await readBack(page);
  const silent = (body) => ({ ...body, stage: 'AWAITING_VERDICT', verdict: { state: 'AWAITED', waitingFor: ['SUPPLIERS'] } });
  await answering(page, `**/api/confirmation/v1/cases/${order.id}**`, silent);
  await page.keyboard.press('KeyC');
  await page.getByText(/поставщика/).first().waitFor();
  await pictured(page, 'case-supplier-silent');
  await page.unrouteAll({ behavior: 'wait' });
  await leave();
}

async function losses(viewport, pictured) {
  const { page, context, leave } = await seated('anna', { viewport });
  const order = await ordered();
  await opened(page, order);
  await dialled(page);
  await page.route('**/api/order/**', (route) => route.fulfill({ status: 503, contentType: 'application/problem+json',
    json: { type: 'urn:orderdesk:service-away', title: 'Service Unavailable', status: 503, code: 'service-away', detail: 'The service order does not answer.', errors: [] } }));
  await page.keyboard.press('KeyQ');
  await page.getByLabel('шт.').fill('3');
  await page.getByText(/Служба не отвечает/).first().waitFor();
  await pictured(page, 'case-service-away');
  await page.unrouteAll({ behavior: 'wait' });
  await page.keyboard.press('Escape');
  await context.clearCookies();
  await page.keyboard.press('KeyE');
  await page.keyboard.type('сеанс кончился');
  await page.keyboard.press('Enter');
  await page.getByText(/Сеанс закончился/).first().waitFor();
  await pictured(page, 'case-session-over');
  await leave();
}
