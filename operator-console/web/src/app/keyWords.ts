/** What every key does, by the place where it does it: the table of keys and the palette are made of this. `Digits` and `Arrows` stand for several. */
export const ru = {
  title: 'Клавиши', close: 'Закрыть', print: 'Напечатать', here: 'работают здесь', space: 'Пробел',
  of: {
    desk: { name: 'Везде', does: {
      'Mod+KeyK': 'найти всё: раздел, действие, заказ', KeyJ: 'взять следующий', Slash: 'поиск заказов', F1: 'позвать старшего', F2: 'заказ по телефону',
      F4: 'разделы', 'Shift+Slash': 'таблица клавиш',
    } },
    case: { name: 'Заказ и звонок', does: {
      Enter: 'взять, потом позвонить', Space: 'отметить и дальше', Arrows: 'по шагам скрипта', Digits: 'позиция заказа', KeyA: 'замены этой позиции', KeyQ: 'количество',
      KeyD: 'доставка и оплата', KeyP: 'сертификат, промокод', KeyW: 'спросить склад', KeyU: 'откуда привезут', KeyI: 'карточка товара', KeyK: 'похожий заказ',
      KeyC: 'согласовано', KeyN: 'не ответил', KeyB: 'занято', KeyV: 'автоответчик', KeyO: 'другой человек', KeyL: 'позже', KeyR: 'отказ', KeyH: 'передать',
      KeyE: 'заметка', KeyS: 'написать клиенту', KeyY: 'больше не звонить', KeyG: 'метки', KeyZ: 'отменить подтверждение', Escape: 'назад, отпустить',
    } },
    draft: { name: 'Заявка из письма', does: {
      Arrows: 'по позициям письма', Space: 'готово и дальше', KeyA: 'выбрать товар', Delete: 'убрать позицию', KeyK: 'чья заявка', KeyF: 'оформить заказ',
    } },
    task: { name: 'Звонок или чат', does: {
      Enter: 'взять, потом позвонить', Digits: 'чем кончилось', KeyN: 'не ответил', KeyB: 'занято', KeyV: 'автоответчик', KeyO: 'другой человек', KeyL: 'позже',
      KeyE: 'заметка', KeyS: 'написать клиенту', KeyY: 'больше не звонить', KeyH: 'передать', Escape: 'назад, отпустить',
    } },
    chat: { name: 'Чат', does: { KeyM: 'писать', KeyA: 'готовый ответ' } },
    line: { name: 'На линии', does: { F3: 'карточка звонящего', KeyM: 'без звука', KeyX: 'удержание, вернуться к клиенту', KeyT: 'передать звонок', Escape: 'положить трубку' } },
    list: { name: 'Списки', does: { Arrows: 'по строкам', Enter: 'открыть', Escape: 'назад' } },
    aftersale: { name: 'После продажи', does: { KeyN: 'новое обращение', Digits: 'следующий шаг', KeyC: 'закрыть обращение', KeyP: 'вернуть деньги' } },
    letter: { name: 'Письмо', does: { KeyS: 'ответить', 'Mod+Enter': 'отправить' } },
    stock: { name: 'Товар на складе', does: { KeyN: 'записать движение' } },
    suppliers: { name: 'Поставщики', does: { KeyN: 'новый поставщик', KeyE: 'изменить', KeyH: 'как спрашивать наличие' } },
    warehouse: { name: 'Вопросы складу', does: { Arrows: 'по вопросам', Digits: 'ответить' } },
    quality: { name: 'Оценка звонка', does: { Digits: 'балл', Enter: 'дальше, следующий звонок', 'Mod+Enter': 'сохранить оценку' } },
  },
};

export type KeyWords = typeof ru;
export type Place = keyof KeyWords['of'];

export const en: KeyWords = {
  title: 'Keys', close: 'Close', print: 'Print', here: 'work here', space: 'Space',
  of: {
    desk: { name: 'Everywhere', does: {
      'Mod+KeyK': 'find anything: page, action, order', KeyJ: 'take the next', Slash: 'order search', F1: 'ask for a senior', F2: 'order by telephone',
      F4: 'sections', 'Shift+Slash': 'table of keys',
    } },
    case: { name: 'Order and call', does: {
      Enter: 'take, then dial', Space: 'tick and on', Arrows: 'through the script', Digits: 'line of the order', KeyA: 'alternatives of that line', KeyQ: 'quantity',
      KeyD: 'delivery and payment', KeyP: 'certificate, promo code', KeyW: 'ask the warehouse', KeyU: 'where it comes from', KeyI: 'the product’s card', KeyK: 'the order like it',
      KeyC: 'agreed', KeyN: 'no answer', KeyB: 'busy', KeyV: 'robot', KeyO: 'another person', KeyL: 'later', KeyR: 'refused', KeyH: 'hand over',
      KeyE: 'note', KeyS: 'write to the customer', KeyY: 'call no more', KeyG: 'tags', KeyZ: 'undo the confirmation', Escape: 'back, let go',
    } },
    draft: { name: 'Request by letter', does: {
      Arrows: 'through the letter’s lines', Space: 'done and on', KeyA: 'choose goods', Delete: 'drop the line', KeyK: 'whose request', KeyF: 'place the order',
    } },
    task: { name: 'Call or chat', does: {
      Enter: 'take, then dial', Digits: 'how it ended', KeyN: 'no answer', KeyB: 'busy', KeyV: 'robot', KeyO: 'another person', KeyL: 'later',
      KeyE: 'note', KeyS: 'write to the customer', KeyY: 'call no more', KeyH: 'hand over', Escape: 'back, let go',
    } },
    chat: { name: 'Chat', does: { KeyM: 'write', KeyA: 'prepared answer' } },
    line: { name: 'On the line', does: { F3: 'the caller’s card', KeyM: 'mute', KeyX: 'hold, back to the customer', KeyT: 'hand the call over', Escape: 'hang up' } },
    list: { name: 'Lists', does: { Arrows: 'through the rows', Enter: 'open', Escape: 'back' } },
    aftersale: { name: 'After the sale', does: { KeyN: 'new case', Digits: 'next step', KeyC: 'close the case', KeyP: 'give money back' } },
    letter: { name: 'Letter', does: { KeyS: 'answer', 'Mod+Enter': 'send' } },
    stock: { name: 'Goods in stock', does: { KeyN: 'note a movement' } },
    suppliers: { name: 'Suppliers', does: { KeyN: 'new supplier', KeyE: 'change', KeyH: 'how stock is asked for' } },
    warehouse: { name: 'Questions to the warehouse', does: { Arrows: 'through the questions', Digits: 'answer' } },
    quality: { name: 'Marking a call', does: { Digits: 'mark', Enter: 'on, next call', 'Mod+Enter': 'save the marks' } },
  },
};

/** What a key does at a place; nothing of a key that the table does not name. */
export function doesOf(words: KeyWords, place: Place, name: string): string | undefined {
  const does: Record<string, string> = words.of[place].does;
  return does[name];
}

const SIGNS: Record<string, string> = { Slash: '/', 'Shift+Slash': '?', Escape: 'Esc', Delete: 'Del', Digits: '1…9', Arrows: '↑ ↓', ArrowUp: '↑', ArrowDown: '↓' };

/** What stands on the key. */
export function signOf(words: Pick<KeyWords, 'space'>, name: string): string {
  if (name.startsWith('Mod+')) return `${/Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '') ? '⌘' : 'Ctrl'} ${signOf(words, name.slice(4))}`;
  if (name === 'Space') return words.space;
  return SIGNS[name] ?? name.replace(/^(Key|Digit|Numpad)/, '');
}
