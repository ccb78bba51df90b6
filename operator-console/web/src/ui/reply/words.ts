/** What is written to customers by hand: choosing, filling, looking through, sending. */
export const ru = {
  open: 'Написать', title: 'Написать клиенту', find: 'О чём спрашивают: несколько букв', found: 'Готовые ответы', insert: 'Вставить', blank: 'Пустой лист',
  subject: 'Тема', text: 'Письмо', send: 'Отправить', other: 'Другой ответ', another: 'Написать ещё', before: 'Что уже писали',
  sent: (time: string) => `Ответ отправлен. Заняло ${time}.`, notSent: 'Пока не отправлено. Проверьте:', insist: 'Всё верно, отправить так', correct: 'Исправить',
  missing: (what: string[]) => `Этот ответ не отправить: в заказе нет (${what.join(', ')}). Дополните заказ или выберите другой ответ.`,
  guessed: 'Проверьте склонение, программа не уверена:', spelt: (right: string) => `пишется «${right}»`, perhaps: (right: string) => `может быть, «${right}»`,
  findings: {
    'house-words': 'так не пишем: назовите срок или действие', gap: 'осталось незаполненное место', alphabets: 'русские и латинские буквы в одном слове',
    twice: 'слово дважды', space: 'пробел перед знаком', 'no-space': 'нет пробела после знака', spaces: 'лишние пробелы', signs: 'лишние знаки',
    shouting: 'заглавные буквы кричат', 'unknown-word': 'нет в словаре',
  } as Record<string, string>,
  channels: { EMAIL: 'письмо', SMS: 'СМС', WEBHOOK: 'сайту' },
  stages: {
    WAITING: 'ждёт отправки', SENDING: 'отправляется', SENT: 'отправлено', DELIVERED: 'доставлено', FAILED: 'не ушло', SUPPRESSED: 'не отправлялось',
  } as Record<string, string>,
  suppressed: {
    EXPIRED: 'время прошло', OVERTAKEN: 'уже неактуально', REACHED: 'дозвонились', NO_ADDRESS: 'нет адреса', BUDGET: 'слишком часто', UNWANTED: 'просили не писать',
  } as Record<string, string>,
  values: {
    hello: 'приветствие', 'customer.callName': 'как обращаться', 'customer.name.genitive': 'имя (кого)', 'customer.name.dative': 'имя (кому)',
    'customer.name.accusative': 'имя (кого видим)', 'customer.name.instrumental': 'имя (кем)', 'customer.name.prepositional': 'имя (о ком)',
    'order.number': 'номер заказа', 'status.spoken': 'состояние заказа', 'cod.methods': 'где оплата при получении', 'cod.fee': 'комиссия за перевод',
    'order.lines': 'позиции', 'order.positions': 'перечень позиций', 'recipient.fullName': 'получатель', 'recipient.phone': 'телефон получателя',
    'delivery.spoken': 'способ доставки', 'delivery.costSpoken': 'цена доставки', 'delivery.point': 'пункт выдачи', 'delivery.term': 'срок доставки',
    'delivery.slot': 'часы доставки', 'delivery.date': 'день доставки', 'address.spoken': 'адрес', 'payment.spoken': 'способ оплаты',
    'totals.lines': 'сумма товаров', 'totals.discounts': 'скидка', 'totals.delivery': 'доставка', 'totals.certificates': 'оплата сертификатом',
    'totals.paid': 'уже оплачено', 'totals.total': 'весь заказ', 'totals.due': 'к оплате', 'call.when': 'когда позвоним', 'call.latest': 'позвоним не позже',
    'next.when': 'следующий звонок', 'owed.when': 'когда обещали', 'promise.when': 'обещанное время', 'promise.brief': 'обещанное время коротко', 'call.brief': 'когда позвоним коротко', 'shop.name': 'магазин', 'shop.smsName': 'магазин коротко',
    'shop.phone': 'телефон магазина', zoneNote: 'по чьему времени',
    'letter.subject': 'тема письма', 'letter.lines': 'строк в заказе', 'letter.answerBy': 'ответим до', 'letter.noPhone': 'если нет телефона',
  } as Record<string, string>,
};

export const en: typeof ru = {
  open: 'Write', title: 'Write to the customer', find: 'What they ask: a few letters', found: 'Ready answers', insert: 'Insert', blank: 'Blank sheet',
  subject: 'Subject', text: 'Letter', send: 'Send', other: 'Another answer', another: 'Write again', before: 'Written before',
  sent: (time) => `Sent. It took ${time}.`, notSent: 'Not sent yet. Look at:', insist: 'It is right, send as it is', correct: 'Correct',
  missing: (what) => `This answer cannot be sent: the order lacks ${what.join(', ')}. Complete the order or choose another answer.`,
  guessed: 'Check the grammar, it is a guess:', spelt: (right) => `is spelt “${right}”`, perhaps: (right) => `perhaps “${right}”`,
  findings: {
    'house-words': 'we do not write this: name a time or an action', gap: 'a gap is left open', alphabets: 'Russian and Latin letters in one word',
    twice: 'the same word twice', space: 'a space before a sign', 'no-space': 'no space after a sign', spaces: 'too many spaces', signs: 'too many signs',
    shouting: 'capitals shout', 'unknown-word': 'not in the dictionary',
  },
  channels: { EMAIL: 'letter', SMS: 'SMS', WEBHOOK: 'to the site' },
  stages: { WAITING: 'waiting', SENDING: 'being sent', SENT: 'sent', DELIVERED: 'delivered', FAILED: 'failed', SUPPRESSED: 'not sent' },
  suppressed: {
    EXPIRED: 'too late', OVERTAKEN: 'no longer true', REACHED: 'reached by phone', NO_ADDRESS: 'no address', BUDGET: 'too often', UNWANTED: 'not wanted',
  },
  values: {
    hello: 'greeting', 'customer.callName': 'form of address', 'customer.name.genitive': 'name (genitive)', 'customer.name.dative': 'name (dative)',
    'customer.name.accusative': 'name (accusative)', 'customer.name.instrumental': 'name (instrumental)', 'customer.name.prepositional': 'name (prepositional)',
    'order.number': 'order number', 'status.spoken': 'state of the order', 'cod.methods': 'where cash on delivery', 'cod.fee': 'transfer fee',
    'order.lines': 'lines', 'order.positions': 'list of lines', 'recipient.fullName': 'recipient', 'recipient.phone': 'recipient’s phone',
    'delivery.spoken': 'delivery', 'delivery.costSpoken': 'price of delivery', 'delivery.point': 'pickup point', 'delivery.term': 'delivery term',
    'delivery.slot': 'delivery hours', 'delivery.date': 'delivery day', 'address.spoken': 'address', 'payment.spoken': 'payment',
    'totals.lines': 'goods', 'totals.discounts': 'discount', 'totals.delivery': 'delivery cost', 'totals.certificates': 'paid by certificate',
    'totals.paid': 'paid', 'totals.total': 'whole order', 'totals.due': 'due', 'call.when': 'when we call', 'call.latest': 'call at the latest',
    'next.when': 'next call', 'owed.when': 'what was promised', 'promise.when': 'promised time', 'promise.brief': 'promised time, short', 'call.brief': 'time of the call, short', 'shop.name': 'shop', 'shop.smsName': 'shop, short',
    'shop.phone': 'phone of the shop', zoneNote: 'by whose clock',
    'letter.subject': 'subject of the letter', 'letter.lines': 'lines of the order', 'letter.answerBy': 'answered by', 'letter.noPhone': 'where no telephone is given',
  },
};
