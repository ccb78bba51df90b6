// What the widget says. No word of it is put into a page as anything but text.
const WORDS = {
  ru: {
    open: 'Связаться с нами', close: 'Закрыть', title: 'Свяжитесь с нами', call: 'Заказать звонок', write: 'Написать в чат',
    closed: 'Сейчас мы не звоним. Оставьте номер — перезвоним, как только откроемся.',
    about: 'О чём поговорить', name: 'Как к вам обращаться', phone: 'Телефон', maybePhone: 'Телефон, если чат прервётся',
    question: 'Ваш вопрос', onSite: 'Я на сайте, жду звонка сейчас', agree: 'Согласен на обработку', terms: 'персональных данных',
    ask: 'Жду звонка', start: 'Начать чат', send: 'Отправить', message: 'Сообщение', end: 'Завершить чат', log: 'Переписка',
    sending: 'Отправляем…', required: 'Заполните это поле.', unagreed: 'Без согласия мы не можем позвонить или написать.',
    promised: 'Позвоним не позже {0}. Звонок для вас бесплатный.', tomorrow: 'Позвоним {0}. Звонок для вас бесплатный.',
    owed: 'Звонок на этот номер уже заказан: позвоним не позже {0}.',
    waiting: 'Ищем, кто ответит. Не дольше {0} с.', there: '{0} на связи', somebody: 'Оператор', you: 'Вы',
    unanswered: 'К сожалению, никто не освободился. Давайте мы вам позвоним?', over: 'Чат завершён. Спасибо!',
    offline: 'Нет связи. Как только появится, всё отправим.', unsent: 'не отправлено, повторяем', again: 'Попробуйте ещё раз.',
    failed: 'Не получилось. {0}', away: 'Сервис не отвечает.', loading: 'Загружаем…',
  },
  en: {
    open: 'Contact us', close: 'Close', title: 'Contact us', call: 'Ask for a call', write: 'Write to us',
    closed: 'We do not call at this hour. Leave your number: we call as soon as we open.',
    about: 'What about', name: 'How shall we address you', phone: 'Telephone', maybePhone: 'Telephone, in case the chat breaks',
    question: 'Your question', onSite: 'I am on the site and wait for the call', agree: 'I agree to the processing of', terms: 'personal data',
    ask: 'Call me', start: 'Start the chat', send: 'Send', message: 'Message', end: 'End the chat', log: 'Messages',
    sending: 'Sending…', required: 'Please fill in this field.', unagreed: 'We cannot call or write without your consent.',
    promised: 'We call by {0} at the latest. It costs you nothing.', tomorrow: 'We call {0}. It costs you nothing.',
    owed: 'A call to this number is asked for already: we call by {0}.',
    waiting: 'Looking for somebody to answer: {0} s at most.', there: '{0} is here', somebody: 'Operator', you: 'You',
    unanswered: 'Sorry, nobody is free. Shall we call you?', over: 'The chat is over. Thank you!',
    offline: 'No connection. Everything is sent as soon as it is back.', unsent: 'not sent, trying again', again: 'Please try again.',
    failed: 'That did not work. {0}', away: 'The service does not answer.', loading: 'Loading…',
  },
};

const say = (words, key, ...values) => values.reduce((text, value, at) => text.replace(`{${at}}`, value), words[key]);

/** By the visitor's own clock, with the day where it is not today. */
function moment(instant, language) {
  const at = new Date(instant);
  const today = at.toDateString() === new Date().toDateString();
  const format = today ? { hour: '2-digit', minute: '2-digit' } : { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' };
  return { today, text: new Intl.DateTimeFormat(language, format).format(at) };
}
