/** What the first tour says: two minutes, a step is what fits into one look. */
export const ru = {
  title: 'Как здесь работают', offer: 'Впервые здесь?', start: 'Показать за две минуты', no: 'Не нужно', again: 'Показать, как здесь работают', step: (at: number, all: number) => `${at} из ${all}`,
  next: 'Дальше', back: 'Назад', skip: 'Закрыть', end: 'Готово', needs: 'Появится, когда возьмёте заказ: нажмите J, подсказки подождут.',
  steps: {
    queue: ['Очередь', 'Стоит по важности сама. Красное опаздывает, жёлтое пора, синее обещано. Число — сколько осталось; рано звонить — написано, с какого часа.'],
    take: ['Взять работу', 'J берёт самое срочное из заказов, звонков и чатов. Выбирать не нужно; взятое закреплено за вами, пока вы с ним работаете.'],
    dial: ['Позвонить', 'Enter звонит. До этого видно, кто это, сколько у него времени и что было раньше. Кнопка, которую нельзя нажать, говорит почему.'],
    script: ['Что сказать', 'Крупная фраза — ваши слова, целиком. Сказали и услышали «да» — Пробел: отметка и следующая фраза. Стрелки возвращают. Без отметок заказ не согласовать.'],
    order: ['Что согласуем', '1…9 выбирает позицию. A — замены с новой суммой, Q — количество, D — доставка, P — сертификат, W — спросить склад. Что изменилось, проговорите снова.'],
    outcome: ['Чем кончилось', 'C — согласовано: фразу прощания говорите, когда она появится. N, B, V — не дозвонились, L — позже, R — отказ. Ошиблись — Z, восемь секунд.'],
    help: ['Найти и спросить', 'Ctrl K находит всё: раздел, действие, заказ по номеру или телефону. ? — все клавиши. F1 — позвать старшего, клиент не услышит.'],
  } as Record<'queue' | 'take' | 'dial' | 'script' | 'order' | 'outcome' | 'help', [string, string]>,
};

export const en: typeof ru = {
  title: 'How work is done here', offer: 'Here for the first time?', start: 'Show it in two minutes', no: 'No need', again: 'Show how work is done here', step: (at, all) => `${at} of ${all}`,
  next: 'Next', back: 'Back', skip: 'Close', end: 'Done', needs: 'Appears when you take an order: press J, the tour waits.',
  steps: {
    queue: ['The queue', 'It stands by urgency itself. Red is late, amber is due, blue was promised. The figure is the time left; where it is too early, the hour is said.'],
    take: ['Taking work', 'J takes the most urgent of orders, calls and chats. There is nothing to choose; what you took is yours while you work on it.'],
    dial: ['Dialling', 'Enter dials. Before that you see who it is, what time it is there, and what was before. A button that is barred says why.'],
    script: ['What to say', 'The large sentence is what you say, all of it. Said, and heard “yes”: Space ticks it and moves on. Arrows go back. Without ticks nothing is agreed.'],
    order: ['What is agreed', '1…9 chooses a line. A: alternatives with the new sum, Q: quantity, D: delivery, P: certificate, W: ask the warehouse. Read back again what has changed.'],
    outcome: ['How it ended', 'C: agreed; say the closing phrase when it appears. N, B, V: not reached, L: later, R: refused. A mistake: Z, for eight seconds.'],
    help: ['Finding and asking', 'Ctrl K finds everything: page, action, order by number or telephone. ? shows all keys. F1 asks for a senior, and the customer does not hear it.'],
  },
};
