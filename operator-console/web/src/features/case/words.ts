/** What is read of an order that came by letter, while it is settled. */
export const ru = {
  title: 'Письмо с заказом', settle: 'Что просят', toLetter: 'Открыть письмо', noLetter: 'Заказ записан без письма.', letterAway: 'Письмо сейчас не прочитать; строки — ниже.',
  match: { PENDING: 'ищем…', SURE: 'совпало', GUESS: 'похоже', UNMATCHED: 'не нашли' }, article: (article: string) => `арт. ${article}`, pieces: (count: number) => `${count} шт.`,
  standsFor: (name: string) => `→ ${name}`, accept: 'Верно', choose: 'Выбрать…', drop: 'Убрать', chooseFor: (words: string) => `Что это: ${words}`,
  customer: 'Покупатель', customerTitle: 'Кто заказал', email: 'Почта', place: 'Оформить', placing: 'Оформляем…', ready: 'Всё разобрано: можно оформить, потом позвонить.',
  needsPlace: 'Это черновик: сначала оформите его (F)', open: (count: number) => `разобрать: ${count}`,
  lacks: {
    asks: 'разобрать строки', name: 'имя', reach: 'телефон или почта', lines: 'товар', address: 'адрес', slot: 'день и часы', point: 'пункт выдачи', method: 'доставка и оплата', other: 'остальное',
  }, lacking: (what: string[]) => `Ещё нужно: ${what.join(', ')}.`, keys: 'Пробел — верно и дальше · A — выбрать · Delete — убрать · F — оформить',
};

export const en: typeof ru = {
  title: 'The order’s letter', settle: 'What is wanted', toLetter: 'Open the letter', noLetter: 'The order was written down without a letter.', letterAway: 'The letter cannot be read now; its lines are below.',
  match: { PENDING: 'looking…', SURE: 'matched', GUESS: 'a guess', UNMATCHED: 'not found' }, article: (article) => `art. ${article}`, pieces: (count) => `${count} pcs`,
  standsFor: (name) => `→ ${name}`, accept: 'Right', choose: 'Choose…', drop: 'Drop', chooseFor: (words) => `What is it: ${words}`,
  customer: 'Customer', customerTitle: 'Who ordered', email: 'E-mail', place: 'Place', placing: 'Placing…', ready: 'All is settled: place it, then call.',
  needsPlace: 'This is a draft: place it first (F)', open: (count) => `to settle: ${count}`,
  lacks: {
    asks: 'settle the lines', name: 'name', reach: 'telephone or e-mail', lines: 'goods', address: 'address', slot: 'day and hours', point: 'pickup point', method: 'delivery and payment', other: 'the rest',
  }, lacking: (what) => `Still needed: ${what.join(', ')}.`, keys: 'Space: right, and next · A: choose · Delete: drop · F: place',
};
