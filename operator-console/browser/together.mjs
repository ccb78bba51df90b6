// Pictures of what takes two: a caller, a senior, another operator, a second screen. Called by states.mjs.
import { CONSOLE, MUG, certificate, dialled, opened, ordered, requested, rings, seated, somebody } from './desk.mjs';

const other = { customer: { person: { surname: 'Петров', given: 'Олег' }, phone: somebody() } };

/** A real call of the local exchange, while another case is open. */
export async function incoming(viewport, pictured) {
  const phone = somebody();
  const caller = { person: { surname: 'Ким', given: 'Мария', patronymic: 'Андреевна' }, phone };
  await ordered([MUG], { customer: caller });
  const { page, leave } = await seated('anna', { viewport });
  await rings({ from: phone.slice(1), extension: '101', ring: 3, talk: 2 });
  await page.getByText('Звонит').first().waitFor();
  await pictured(page, 'queue-incoming-call');
  await page.getByRole('region', { name: 'Звонят сейчас' }).waitFor({ state: 'detached', timeout: 30_000 });
  await opened(page, await ordered());
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Позвонить' }).waitFor();
  await rings({ from: phone.slice(1), extension: '101', ring: 10, talk: 12 });
  await page.getByRole('region', { name: 'Звонят сейчас' }).waitFor();
  await pictured(page, 'case-incoming-call');
  await page.keyboard.press('F3');
  await page.getByText('служба заказов, здравствуйте!').waitFor();
  await pictured(page, 'case-incoming-card');
  await page.getByRole('region', { name: 'Звонят сейчас' }).getByText('На линии').waitFor({ timeout: 30_000 });
  await page.locator('.presence').getByText('разговор').waitFor();
  await pictured(page, 'case-incoming-talking');
  await page.getByRole('region', { name: 'Звонят сейчас' }).waitFor({ state: 'detached', timeout: 30_000 });
  await leave();
}

/** A hand up, the senior's line, and where the operator reads it. */
export async function help(viewport, pictured) {
  const anna = await seated('anna', { viewport });
  const galina = await seated('galina', { viewport });
  await opened(anna.page, await ordered());
  await dialled(anna.page);
  await anna.page.locator('.presence').getByText('набирает').waitFor();
  await anna.page.keyboard.press('F1');
  await galina.page.goto(`${CONSOLE}/floor`);
  const hers = galina.page.getByRole('listitem', { name: 'Анна Л.' });
  await hers.getByText(/ждёт старшего/).waitFor();
  await hers.getByRole('button', { name: /Шепнуть/ }).click();
  await galina.page.keyboard.type('Предложите пункт выдачи на Лесной: сегодня до 21');
  await pictured(galina.page, 'floor-hand-up');
  await galina.page.keyboard.press('Enter');
  await anna.page.getByText('подсказывает').waitFor();
  await pictured(anna.page, 'case-whisper');
  await anna.page.keyboard.press('KeyN');
  await anna.leave();
  await galina.leave();
}

/** A second tab, and the order on a second screen. */
export async function tabs(viewport, pictured) {
  const { page, context, leave } = await seated('anna', { viewport });
  const order = await ordered();
  const second = await context.newPage();
  await second.goto(`${CONSOLE}/case/${order.id}`);
  await second.getByText('Вы работаете в другой вкладке').waitFor();
  await second.getByRole('heading', { name: new RegExp(order.number) }).waitFor();
  await pictured(second, 'tab-reads');
  await second.close();
  await opened(page, order);
  const [pane] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => void window.open('/pane', 'orderdesk.pane'))]);
  await pane.setViewportSize(viewport.width < 700 ? viewport : { width: 720, height: 900 });
  await pane.getByRole('heading', { name: new RegExp(order.number) }).waitFor();
  await pictured(pane, 'order-second-screen');
  await leave();
}

/** A certificate that pays, and a code that nobody knows. */
export async function codes(viewport, pictured) {
  const code = await certificate();
  const { page, leave } = await seated('anna', { viewport });
  await opened(page, await ordered([MUG]));
  await dialled(page);
  await page.keyboard.press('KeyP');
  const panel = page.getByRole('form', { name: 'Сертификаты и промокоды' });
  await panel.getByLabel('Код').fill('НЕТ-ТАКОГО-КОДА');
  await page.keyboard.press('Enter');
  await panel.getByText(/такого кода нет/).waitFor();
  await pictured(page, 'case-code-refused');
  await panel.getByLabel('Код').fill(code);
  await page.keyboard.press('Enter');
  await page.getByText('версия 2').waitFor();
  await page.keyboard.press('KeyP');
  await panel.getByText(/По сертификату оплачено/).waitFor();
  await panel.scrollIntoViewIfNeeded();
  await pictured(page, 'case-certificate');
  await leave();
}

export async function people(viewport, pictured) {
  const [anna, boris, galina] = [await seated('anna', { viewport }), await seated('boris', { viewport }), await seated('galina', { viewport })];
  const [first, second] = [await ordered(), await ordered([MUG], other)];
  for (const [who, order] of [[anna, first], [boris, second]]) {
    await opened(who.page, order);
    await dialled(who.page);
  }
  await boris.page.keyboard.press('Space');
  const task = await requested({ phone: somebody(), name: 'Мария Ким', about: 'размер шарфа' });
  const vera = await seated('vera', { viewport });
  await vera.page.goto(`${CONSOLE}/task/${task.id}`);
  await vera.page.getByRole('button', { name: 'Взять', exact: true }).waitFor();
  await vera.page.keyboard.press('Enter');
  await vera.page.getByRole('button', { name: 'Позвонить' }).waitFor();
  await galina.page.goto(`${CONSOLE}/floor`);
  await galina.page.getByText(/на линии/).first().waitFor();
  await galina.page.getByText(/Звонки 1 из/).first().waitFor();
  await pictured(galina.page, 'floor');
  await vera.page.keyboard.press('Escape');
  await vera.leave();
  await galina.page.getByRole('listitem', { name: 'Анна Л.' }).getByRole('button', { name: 'Забрать' }).last().click();
  await galina.page.keyboard.type('ошибка в адресе, подключаюсь');
  await pictured(galina.page, 'floor-taking-over');
  await galina.page.keyboard.press('Enter');
  await galina.page.getByRole('heading', { name: new RegExp(first.number) }).waitFor();
  await anna.page.getByText(/забирает этот разговор/).waitFor();
  await pictured(anna.page, 'case-taken-over');
  await galina.page.goto(`${CONSOLE}/wall`);
  await galina.page.getByRole('heading', { name: 'tribuna' }).waitFor();
  await pictured(galina.page, 'wall');
  await boris.page.keyboard.press('KeyN');
  await boris.page.getByRole('button', { name: 'Ещё 20 с' }).waitFor();
  await pictured(boris.page, 'presence-wrap-up');
  await Promise.all([anna, boris, galina].map((each) => each.leave()));
  const timur = await seated('timur', { viewport }, { shift: false });
  await timur.page.getByRole('button', { name: 'Начать смену' }).first().click();
  await timur.page.getByText('Регламент').first().waitFor();
  await pictured(timur.page, 'shift-start');
  await timur.leave();
}

/** What another holds, and what another shop has. */
export async function held(viewport, pictured) {
  const order = await ordered();
  const anna = await seated('anna', { viewport });
  await opened(anna.page, order);
  await anna.page.keyboard.press('Enter');
  await anna.page.getByRole('button', { name: 'Позвонить' }).waitFor();
  const boris = await seated('boris', { viewport, colorScheme: 'dark' });
  await opened(boris.page, order);
  await boris.page.getByText(/Заказ у оператора Анна/).first().waitFor();
  await pictured(boris.page, 'case-held-dark');
  await anna.leave();
  await boris.leave();
  const timur = await seated('timur', { viewport });
  await pictured(timur.page, 'queue-other-shop');
  await timur.page.getByRole('tab', { name: /Разобрать/ }).click();
  await timur.page.getByText('Очередь пуста').waitFor();
  await pictured(timur.page, 'queue-empty');
  await timur.page.goto(`${CONSOLE}/case/${order.id}`);
  await timur.page.getByText('Этого нет').waitFor();
  await pictured(timur.page, 'case-not-yours');
  await timur.leave();
}
