import { ru as promo } from '../features/codes/words';
import { ru as ledger } from '../features/ledger/words';
import { ru as texts } from '../features/texts/words';
import { ru as reply } from '../ui/reply/words';

const lacks: Record<string, string> = {
  name: 'имя', phone: 'телефон', lines: 'товар', address: 'адрес', point: 'пункт выдачи', slot: 'день и часы', consent: 'согласие',
};

/** Russian, the first language: English has the same keys or does not compile. */
export const ru = {
  desk: 'Служба заказов',
  units: { h: 'ч', d: 'д' },
  frame: {
    late: 'опаздывают', due: 'пора', later: 'позже', online: 'на связи', connecting: 'соединяемся…',
    offline: 'нет связи', sections: 'Разделы', search: 'Поиск', keys: 'Клавиши', signOut: 'Выйти', language: 'English', languageShort: 'EN',
    allShops: 'Все магазины', theme: 'Тема', queue: 'Очередь', skip: 'К делу',
    readsOnly: 'Вы работаете в другой вкладке: здесь можно только смотреть.', workHere: 'Работать здесь',
  },
  queue: {
    title: 'Очередь', call: 'Звонить', waiting: 'Ждём', attention: 'Разобрать',
    empty: 'Очередь пуста', emptyHint: 'Новый заказ появится здесь сам.',
    nothingNow: 'Пока звонить рано', opensAt: (time: string) => `Можно с ${time}.`,
    next: 'Взять следующий', taking: 'Берём…', held: 'занят', mine: 'у меня', lateBy: (time: string) => `опоздание ${time}`,
    left: (time: string) => `осталось ${time}`, opens: (time: string) => `с ${time}`, breach: 'срок нарушен',
    more: 'Показываем ещё…', away: (name: string) => `Очередь «${name}» не отвечает: показываем без неё.`,
    noWork: 'Сейчас звонить некому.', number: (number: string) => `№ ${number}`, unknown: 'заказ ещё не пришёл',
    kind: 'Вид работы', allKinds: 'Все виды', orders: 'Заказы', calls: 'Звонки', tag: 'Метка', free: 'свободные',
    noShift: 'Смена не начата: начните её, чтобы брать работу.',
  },
  case: {
    choose: 'Возьмите следующий заказ клавишей J или выберите в очереди.',
    why: 'Почему сейчас', attempts: 'Попытки', promised: 'Обещание', others: 'Другие заказы клиента', notes: 'Заметки',
    localTime: (time: string) => `у клиента ${time}`, addressAs: (form: string) => `обращаться: ${form}`,
    claim: 'Взять', dial: 'Позвонить', dialled: 'Идёт звонок', release: 'Отпустить', extendUntil: (time: string) => `за мной до ${time}`,
    heldBy: (who: string) => `Заказ у оператора ${who}`, script: 'Скрипт', order: 'Заказ', outcome: 'Итог звонка',
    tick: 'Отметить', next: 'Дальше', allTicked: 'Всё проговорено', left: (count: number) => `не проговорено: ${count}`,
    noPhone: 'нет номера', placed: 'оформлен', version: (version: number) => `версия ${version}`,
    promiseBroken: 'обещание нарушено', closed: 'По этому заказу звонить не нужно.', hasty: 'Проверить: отмечено быстрее, чем произносится', unticked: 'Не проговорено:',
    comment: 'Комментарий клиента', buyer: 'Покупатель', recipient: 'Получатель', noName: 'имя неизвестно',
    openOther: 'Открыть', branch: 'если', takenOver: (who: string) => `${who} забирает этот разговор:`,
  },
  kinds: {
    CALLBACK: 'Просили позвонить', MISSED_CALL: 'Пропущенный звонок', VOICEMAIL: 'Голосовое сообщение', DROPPED_LINE: 'Связь прервалась',
    WELCOME: 'Приветственный звонок', REMINDER: 'Напомнить о доставке', DELIVERY_FAILED: 'Не доставлено',
    DELIVERY_REFUSED: 'Отказ при вручении', UNCOLLECTED: 'Не забирают посылку',
  },
  task: {
    closed: 'Этот звонок уже завершён.', about: 'О чём просили', others: 'Ещё этому человеку', topicTitle: 'О чём был разговор?',
    opening: (shop: string, why: string) => `Добрый день! Интернет-магазин «${shop}». ${why}`,
    because: {
      CALLBACK: 'Вы просили вам позвонить.', MISSED_CALL: 'Вы нам звонили, и мы не успели ответить.', VOICEMAIL: 'Мы получили ваше сообщение.',
      DROPPED_LINE: 'Прошу прощения, связь прервалась.', WELCOME: 'Вы зарегистрировались у нас: чем могу помочь?',
      REMINDER: 'Напоминаю о доставке.', DELIVERY_FAILED: 'Курьер не смог передать вам заказ.', DELIVERY_REFUSED: 'Вы отказались от заказа при вручении.',
      UNCOLLECTED: 'Ваша посылка ждёт вас.',
    },
    topics: { ORDER: 'заказ', PARCEL: 'посылка', PRODUCT: 'товар', RETURN: 'возврат', OTHER: 'другое', OFF_TOPIC: 'не по теме' },
    outcomes: {
      ANSWERED: 'Вопрос решён', ORDERED: 'Заказали', DECLINED: 'Ничего не нужно', OFF_TOPIC: 'Не по теме', WILL_RECEIVE: 'Примут',
      WANTS_CHANGE: 'Хотят изменить', UNREACHABLE: 'Не дозвонились', WRONG_NUMBER: 'Не тот номер', REACHED_OTHERWISE: 'Поговорили в другом звонке',
      NO_LONGER_NEEDED: 'Больше не нужно', TOO_LATE: 'Время прошло', NOT_ALLOWED: 'Звонить нельзя',
    },
  },
  calls: {
    title: 'Звонят сейчас', stages: { RINGING: 'Звонит', TALKING: 'На линии', HELD: 'На удержании', ENDED: 'Завершён' }, hidden: 'номер скрыт',
    open: 'Карточка', before: 'Раньше звонил', order: 'Новый заказ', hiddenHint: 'Номер скрыт: спросите номер заказа или телефон.',
    more: (count: number) => `и ещё ${count}`, missed: 'не ответили', talked: 'поговорили', noOrders: 'По этому номеру заказов нет.',
    verify: 'Номер заказа и имя называет клиент; до этого о заказе ни слова.',
  },
  presence: {
    title: 'Чем вы заняты', start: 'Начать смену', end: 'Закончить смену', longer: 'Ещё 20 с', unknown: 'присутствие неизвестно',
    hand: 'Позвать старшего', handIsUp: 'ждём старшего',
    of: {
      OFF: 'не на смене', READY: 'готов', READING: 'читает', DIALLING: 'набирает', TALKING: 'разговор', WRAP_UP: 'после звонка',
      BREAK: 'перерыв', LUNCH: 'обед', TRAINING: 'обучение', FAULT: 'неисправность',
    },
    startTitle: 'Начало смены', headset: 'Гарнитура', listen: 'Проверить звук', heard: 'Слышу звук, микрофон работает',
    news: 'Что изменилось', regulation: (version: number) => `Регламент, версия ${version}`, acknowledged: 'Прочитано, буду соблюдать',
  },
  floor: {
    title: 'Смена', open: 'Смена', nobody: 'Сейчас никто не работает.', noShift: 'смена не начата', nothing: 'ничего не держит',
    talking: (time: string) => `на линии ${time}`, reading: 'не звонит', whisper: 'Шепнуть', whisperHint: 'Подсказка: её увидит только оператор, рядом со скриптом',
    whispers: (who: string) => `${who} подсказывает:`, asks: (time: string) => `ждёт старшего ${time}`, takeOver: 'Забрать', reason: 'Почему забираете: это увидит оператор',
  },
  wall: {
    title: 'Табло', open: 'Табло', waiting: 'ждём', attention: 'разобрать', oldest: 'самый срочный', breached: (count: number) => `срок нарушен: ${count}`,
    closed: (count: number) => `ещё рано: ${count}`, within: (minutes: number) => `за ${minutes} мин`, of: (part: number, all: number) => `${part} из ${all} сегодня`,
  },
  ticks: {
    name: 'название', size: 'размер', colour: 'цвет', series: 'серия', quantity: 'количество', recipient: 'получатель',
    'delivery/method': 'доставка', 'delivery/slot': 'дата и время', 'delivery/term': 'срок', address: 'адрес',
    payment: 'оплата', due: 'итог', line: (number: number) => `позиция ${number}`,
  },
  order: {
    lines: 'Позиции', quantity: 'шт.', delivery: 'Доставка', address: 'Адрес', slot: 'Когда', payment: 'Оплата',
    goods: 'Товары', discounts: 'Скидки', shipping: 'Доставка', certificates: 'Сертификаты', paid: 'Оплачено',
    due: 'К оплате', total: 'Всего', refund: 'К возврату', inStock: 'есть', short: (missing: number) => `не хватает ${missing}`,
    noStock: 'наличие неизвестно', checking: 'проверяем наличие…', popOut: 'На второй экран', popOutEmpty: 'Здесь появится заказ, который откроют в рабочей вкладке.', belowCost: 'ниже закупки', newPrice: (price: string) => `сейчас ${price}`,
    asOf: (time: string, source: string) => `наличие на ${time}, ${source}`, prepay: 'только предоплата',
    certainty: { SURE: 'точно', STALE: 'данные устарели', ASSUMED: 'по прайсу', ASK: 'уточнить' },
    alternatives: 'Замены', alternativesFor: (name: string) => `Вместо: ${name}`, noAlternatives: 'Похожих позиций в наличии нет.',
    counting: 'считаем…', totalThen: (sum: string, by: string) => `весь заказ ${sum} (${by})`, remove: 'Убрать позицию',
    accept: 'Заменить', change: 'Изменить', quantityOf: (name: string) => `Количество: ${name}`, reprice: 'Взять цену из каталога',
    deliveryChange: 'Доставка и оплата', method: 'Способ', date: 'День', from: 'с', to: 'до', slotNeeded: 'согласуйте день и часы',
    city: 'Город', postalCode: 'Индекс', lines_: 'Улица, дом, квартира', country: 'Страна', preview: 'Станет', save: 'Сохранить',
    saving: 'Сохраняем…', same: 'ничего не изменится', sameSum: 'сумма та же', pieces: 'Количество', lineNo: (number: number) => `позиция ${number}`, pickupPoint: 'Пункт выдачи',
    methods: { POST: 'Почта России', COURIER: 'Курьер', PICKUP: 'Пункт выдачи' },
    payments: {
      COURIER_CARD: 'картой курьеру', COURIER_CASH: 'наличными курьеру', ON_RECEIPT: 'при получении', LINK: 'по ссылке',
      ONLINE: 'на сайте',
    },
    channels: { SITE: 'сайт', PHONE: 'телефон', MAIL: 'почта' },
    zero: 'цена 0: проверьте', workingDays: (from: number, to: number) => `${from}–${to} раб. дн.`,
  },
  outcome: {
    AGREED: 'Согласовано', NO_ANSWER: 'Не ответил', BUSY: 'Занято', ROBOT: 'Автоответчик', OTHER_PERSON: 'Другой человек',
    LATER: 'Позже…', REFUSED: 'Отказ…', WRONG_NUMBER: 'Не тот номер', handOver: 'Передать…', saving: 'Секунду, сохраняем.',
    done: 'Готово', next: 'Дальше: следующий', undo: (seconds: number) => `Отменить (${seconds})`, undone: 'Заказ снова открыт.',
    confirmed: 'Заказ подтверждён', awaited: 'Ответ записан, ждём проверки', refusedBy: 'Заказ не подтверждён',
    silent: 'Ответ записан. Подтверждение придёт позже; если что-то изменится, позвоним.',
    waitingFor: { STOCK: 'наличие', SUPPLIERS: 'ответ поставщика', BENEFITS: 'сертификат', PREPAYMENT: 'предоплата' },
    why: {
      STALE_VERSION: 'Заказ изменили, пока вы говорили: проговорите новое.', DUE_CHANGED: 'Изменилась сумма к оплате.',
      LINE_SHORT: 'Одной из позиций не хватает: замените её или уберите.', STOCK_UNKNOWN: 'Наличие не подтверждено.',
      PREPAYMENT_MISSING: 'Нет предоплаты.', BENEFIT_LOST: 'Сертификат или скидка больше не действует.',
      BELOW_COST: 'Цена одной из позиций ниже закупочной: замените, уберите или возьмите цену каталога.', ORDER_CLOSED: 'Заказ закрыт.',
    },
    needsClaim: 'Сначала возьмите заказ (Enter)', needsDial: 'Сначала позвоните (Enter)', needsStock: 'Дождитесь проверки наличия',
    reasons: [
      'дорого', 'заказали в другом магазине', 'долго', 'нет нужного размера', 'дорогая доставка', 'не заказывали', 'дубль', 'другое',
    ],
    reasonTitle: 'Почему передумали?', send: 'Записать', cancel: 'Назад',
    laterTitle: 'Когда перезвонить?', laterHint: 'после 18 · завтра утром · через час · с 12 до 15', laterUnknown: 'Не поняли. Например: «после 18», «завтра утром», «через час».',
    laterAt: (time: string) => `в ${time}`, laterBetween: (from: string, to: string) => `${from} — ${to}`, laterBy: (time: string) => `до ${time}`,
    laterPast: 'Это время уже прошло.', about: 'О чём скажем', aboutDefault: 'подтверждение заказа', note: 'Что важно знать, одной строкой',
    noteDefault: 'просили перезвонить', customerTime: 'по времени клиента', earlyOk: 'можно раньше, если ответ будет готов',
    handOverTitle: 'Кому передать?', noteTitle: 'Заметка следующему оператору', noteSaved: 'Заметка сохранена', tags: 'Метки', tagTitle: 'Метки', newTag: 'Новая метка',
    untag: (tag: string) => `Снять метку ${tag}`,
    addressAs: 'Как обращаться',
  },
  problems: {
    offline: 'Связи нет. Введённое на месте; повторите, когда связь вернётся.', retry: 'Повторить',
    'claim-superseded': 'Заказ теперь у другого оператора: срок вашего закрепления истёк. Введённое на месте.',
    'not-claimed': 'Сначала возьмите заказ.', 'claimed-by-another': 'Этим клиентом уже занимается другой оператор.',
    'order-closed': 'Заказ закрыт, пока он был открыт у вас.', 'not-now': 'Сейчас это сделать нельзя.',
    'stale-version': 'Заказ изменили. Показываем новую версию.', 'due-changed': 'Сумма к оплате изменилась: назовите новую.',
    'not-read-back': 'Проговорено не всё.', 'outside-hours': 'У клиента сейчас не время для звонков.',
    'service-away': 'Служба не отвечает. Введённое на месте; повторите чуть позже.', 'session-over': 'Сеанс закончился. Войдите снова: введённое на месте.',
    'claims-open': 'За вами закреплена работа: завершите её, отпустите или передайте.',
    'presence-not-now': 'Сначала начните смену или закончите разговор. Если звонка уже нет, скажите, что вы готовы.', 'shift-not-prepared': 'Проверьте гарнитуру и подтвердите регламент.',
    'nothing-to-take-over': 'С этим клиентом больше никто не работает: просто возьмите заказ.', 'tags-too-many': 'Не больше десяти меток.',
    'already-sent': 'Этот ответ уже ушёл с другими словами: начните новый.', 'wording-invalid': 'Такой текст сохранить нельзя:',
    'changed-meanwhile': 'Это изменили до вас. Показываем, как есть сейчас.', 'code-taken': 'Такой код уже есть.',
    forbidden: 'Вашей роли это не разрешено.', 'not-found': 'Этого нет, или это не ваш магазин.', 'precondition-failed': 'Заказ изменили. Показываем новую версию.',
    unknown: 'Не получилось. Повторите; если снова не выйдет, позовите старшего.', signIn: 'Войти снова', take: 'Взять снова', code: 'код',
  },
  search: {
    title: 'Поиск заказов', hint: 'Номер, телефон или фамилия', shop: 'Магазин', none: 'Ничего не нашлось.', start: 'Введите номер заказа, телефон или имя.',
    open: 'К звонку', story: 'История', found: (count: number) => `найдено: ${count}`, states: {
      DRAFT: 'черновик', PLACED: 'принят', AGREED: 'согласован', CONFIRMED: 'подтверждён', DELIVERED: 'доставлен', REFUSED: 'отказ при вручении',
      RETURNED: 'возврат', CANCELLED: 'отменён', EXPIRED: 'истёк',
    },
  },
  story: { title: (number: string) => `История заказа ${number}`, who: 'кто', empty: 'Пока ничего не произошло.', event: 'событие' },
  phone: {
    open: 'По телефону', title: 'Заказ по телефону', find: 'Товар: название или артикул', gone: 'нет', surname: 'Фамилия', given: 'Имя',
    patronymic: 'Отчество', phone: 'Телефон', comment: 'Комментарий', readBack: 'Проговорите', place: 'Оформить', another: 'Следующий заказ',
    awaited: 'Подтверждение проверяется: назовите номер, «подтверждён» пока не говорите.',
    lacks: (what: string[]) => `Ещё нужно: ${what.map((each) => lacks[each] ?? each).join(', ')}`,
  },
  codes: {
    open: 'Сертификат', title: 'Сертификаты и промокоды', code: 'Код', add: 'Применить', remove: (masked: string) => `Убрать ${masked}`,
    covered: (sum: string) => `По сертификату оплачено ${sum}.`,
    stays: (sum: string, until: string) => `На нём останется ${sum}, действует до ${until}.`,
    discount: (sum: string) => `скидка ${sum}`,
    again: (why: string) => `Этот код применить не получается: ${why}. Продиктуйте его, пожалуйста, ещё раз.`,
    without: 'Оформим без него; если код найдётся, позвоните до отправки.',
    unclear: 'причина неизвестна',
    reasons: {
      unknown: 'такого кода нет', 'other-shop': 'он для другого магазина', 'not-yet': 'он ещё не действует',
      expired: 'срок действия истёк', blocked: 'он заблокирован', 'used-up': 'он уже использован полностью',
      limit: 'он уже использован столько раз, сколько можно', 'customer-limit': 'вы им уже воспользовались',
      'below-minimum': 'сумма заказа для него мала', 'nothing-applicable': 'в заказе нечего им оплатить',
      'not-together': 'он не сочетается с другим кодом', 'other-currency': 'он в другой валюте',
    } as Record<string, string>,
  },
  promo, reply, texts, ledger,
  keys: {
    title: 'Клавиши', close: 'Закрыть', list: [
      ['J', 'следующий заказ'], ['Enter', 'взять, потом позвонить'], ['Пробел', 'отметить и дальше'], ['↑ ↓', 'по шагам скрипта'],
      ['1…9', 'позиция заказа'], ['A', 'замены этой позиции'], ['Q', 'количество'], ['D', 'доставка и оплата'], ['P', 'сертификат, промокод'], ['C', 'согласовано'],
      ['N', 'не ответил'], ['B', 'занято'], ['V', 'автоответчик'], ['O', 'другой человек'], ['L', 'позже'], ['R', 'отказ'],
      ['H', 'передать'], ['E', 'заметка'], ['S', 'написать клиенту'], ['G', 'метки'], ['Z', 'отменить подтверждение'], ['/', 'поиск заказов'], ['F1', 'позвать старшего'], ['F2', 'заказ по телефону'], ['F3', 'карточка звонящего'], ['F4', 'разделы'], ['Esc', 'назад, отпустить'], ['?', 'эта таблица'],
    ] as [string, string][],
  },
};

export type Text = typeof ru;
