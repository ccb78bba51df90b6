// The shop's own script as tests and pictures need it, and its pictures. Called by states.mjs.
import assert from 'node:assert/strict';
import { CONSOLE, MUG, dialled, opened, ordered, seated } from './desk.mjs';
import { CALLS, SHOPS, asked } from './services.mjs';

const SCRIPT = '/v1/shops/tribuna/script';
const LATER = { timeout: 30_000 };

/** What is said is replaced as it stands. */
async function spoken(script, why) {
  const read = await asked(SHOPS, 'manager', 'GET', SCRIPT);
  const tag = read.headers.get('etag');
  const answer = await asked(SHOPS, 'manager', 'PUT', SCRIPT, { script, why }, tag ? { 'If-Match': tag } : { 'If-None-Match': '*' });
  assert.ok(answer.ok, `the script: ${answer.status} ${await answer.clone().text()}`);
}

export const silenced = () => spoken({ groups: [], phrases: [] }, 'проверка закончена');

const GIFTS = {
  groups: [{ id: 'mugs', name: 'Посуда', skus: ['TR-MUG-*'], words: ['кружка'] }, { id: 'tees', name: 'Футболки', skus: [], words: ['футболка'] }],
  phrases: [
    { id: 'first', place: 'OPENING', when: { groups: [], methods: [], firstOrder: true }, say: 'Спасибо, что выбрали магазин {{shop.spokenName|q}}.', answers: [] },
    { id: 'gift', place: 'AFTER_LINE', when: { groups: ['mugs'], methods: [] }, say: '{{line.name}}: это в подарок?',
      answers: [{ id: 'yes', label: 'да, в подарок', next: 'wrap', tag: 'подарок', courier: 'ценник не показывать' }, { id: 'no', label: 'нет, себе' }] },
    { id: 'print', place: 'AFTER_LINE', when: { groups: ['tees'], methods: [], prepaid: true }, say: 'Печать имени займёт два дня. Проверим написание по буквам.', answers: [] },
    { id: 'door', place: 'BEFORE_DELIVERY', when: { groups: ['mugs'], methods: ['COURIER'] }, say: 'Посуду курьер откроет при вас: проверьте её до оплаты.', answers: [] },
    { id: 'wrap', say: 'Положим в подарочную коробку, это бесплатно. Подписать открытку?',
      answers: [{ id: 'card', label: 'да, открытка', tag: 'открытка' }, { id: 'plain', label: 'без открытки' }] },
  ],
};

/** A script as it is written, its versions, and a question of it in a call. */
export async function scripts(viewport, pictured) {
  await spoken(GIFTS, 'Кружки бьются: спрашиваем про подарок и предупреждаем курьера');
  const senior = await seated('galina', { viewport });
  await senior.page.goto(`${CONSOLE}/scripts?shop=tribuna`);
  await senior.page.getByRole('button', { name: /это в подарок/ }).first().click();
  await senior.page.getByRole('region', { name: 'Как услышит клиент' }).getByText(/это в подарок\?/).waitFor(LATER);
  await pictured(senior.page, 'scripts');
  await senior.page.getByRole('tab', { name: 'Группы товаров' }).click();
  await pictured(senior.page, 'scripts-groups');
  await senior.page.getByRole('tab', { name: 'Версии' }).click();
  await pictured(senior.page, 'scripts-versions');
  await senior.leave();
  const { page, leave } = await seated('anna', { viewport });
  await opened(page, await ordered([MUG]));
  await dialled(page);
  await page.getByRole('button', { name: /это в подарок\?/ }).click(LATER);
  await pictured(page, 'case-question');
  await page.keyboard.press('Digit1');
  await page.getByText(/Подписать открытку/).waitFor(LATER);
  await pictured(page, 'case-question-answered');
  await page.keyboard.press('KeyN');
  await leave();
  await silenced();
}

/** The regulation as its reader has it, reminded and not, and as a senior sees who has read it. */
export async function regulated(viewport, pictured) {
  const path = '/v1/shops/tribuna/briefing';
  const read = await asked(CALLS, 'manager', 'GET', path);
  const { news, regulation } = await read.json();
  const text = `${regulation}\nСкидку без руководителя не обещаем. ${new Date().toISOString().slice(0, 16)}`;
  const written = await asked(CALLS, 'manager', 'PUT', path, { news, regulation: text.slice(-4_000) }, { 'If-Match': read.headers.get('etag') });
  assert.ok(written.ok, `the regulation: ${written.status}`);
  const anna = await seated('anna', { viewport }, { shift: null });
  await anna.page.getByText(/Регламент изменился/).waitFor(LATER);
  await pictured(anna.page, 'regulation-reminder');
  await anna.page.getByRole('link', { name: 'Прочитать' }).click();
  await anna.page.getByRole('button', { name: 'Прочитано, принимаю к работе' }).waitFor(LATER);
  await pictured(anna.page, 'regulation');
  await anna.page.getByRole('button', { name: 'Прочитано, принимаю к работе' }).click();
  await anna.page.getByText(/Вы прочитали/).waitFor(LATER);
  await anna.leave();
  const senior = await seated('galina', { viewport }, { shift: null });
  await senior.page.goto(`${CONSOLE}/regulation?shop=tribuna`);
  await senior.page.getByRole('region', { name: 'Кто прочитал' }).getByText('✓ прочитал').first().waitFor(LATER);
  await pictured(senior.page, 'regulation-readers');
  await senior.leave();
}

/** Who works for a shop, and one of them. */
export async function engaged(viewport, pictured) {
  const { page, leave } = await seated('manager', { viewport });
  await page.goto(`${CONSOLE}/people?shop=tribuna&person=boris`);
  await page.getByRole('heading', { name: 'Борис Ковалёв' }).waitFor(LATER);
  await pictured(page, 'people');
  await leave();
}
