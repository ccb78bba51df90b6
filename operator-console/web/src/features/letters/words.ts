/** What is read of the letters that customers write. */
export const ru = {
  open: 'Письма', title: 'Письма покупателей', letters: 'Письма', mailboxes: 'Ящики', show: 'Показать', everything: 'все', none: 'Писем нет.', more: 'Ещё',
  kinds: { ORDER: 'Заказ', EVIDENCE: 'Фото к обращению', REQUEST: 'Вопрос', AUTOMATIC: 'Автоматическое' },
  states: { PASSED_ON: 'передано', WAITING: 'ждёт ответа', IN_HAND: 'в работе', DONE: 'готово' },
  spam: 'из спама', noSubject: 'без темы', files: (count: number) => `вложений: ${count}`, lines: (count: number) => `строк: ${count}`,
  choose: 'Выберите письмо слева: стрелки и Enter.', from: 'От', came: (at: string, box: string) => `${at}, ящик ${box}`, unnamed: 'имя не указано',
  left: 'Разобрано не всё:', text: 'Текст письма', noText: 'В письме нет текста.', attachments: 'Вложения', wanted: 'Что просят', before: 'Часть переписки',
  lefts: {
    LETTER_TOO_LARGE: 'письмо слишком большое и осталось в ящике', LETTER_UNREADABLE: 'письмо не читается', PARTS_TOO_MANY: 'в письме слишком много частей',
    NESTED_TOO_DEEP: 'слишком много вложенных писем', PART_UNREADABLE: 'часть письма не читается', ATTACHMENTS_TOO_MANY: 'вложений больше, чем принимаем',
    ATTACHMENT_TOO_LARGE: 'вложение слишком большое', TEXT_CUT: 'длинный текст сокращён', LINES_TOO_MANY: 'строк больше, чем принимаем', SHEET_UNREADABLE: 'таблица не читается',
  },
  toDraft: (number: string) => `Черновик № ${number}`, noDraft: 'Черновик уже оформлен или истёк: найдите заказ по имени или телефону.', toTask: 'К звонку', toCase: 'К обращению',
  ended: (outcome: string, who: string, at: string) => `${outcome}: ${who}, ${at}`, written: 'Мы ответили', stages: { WAITING: 'ждёт отправки', SENDING: 'отправляется', SENT: 'отправлено', FAILED: 'не ушло' },
  answer: 'Ответить', reply: 'Ответ письмом', replyHint: 'Уйдёт в ту же переписку и закроет вопрос.', send: 'Отправить', sent: 'Ответ принят к отправке.',
  noBoxes: 'Магазин не читает почту.', looked: (at: string) => `смотрели ${at}`, neverLooked: 'ещё не смотрели', healthy: 'читается',
  trouble: (since: string, next: string) => `не читается с ${since}, следующая попытка ${next}`, floods: 'Наплыв: осталось на сервере',
  flood: (sender: string, count: number, since: string) => `${sender}: писем ${count}, с ${since}`, reread: 'Дочитать', rereadDone: 'Дочитываем. Что уже известно, не удвоится.',
  folders: { INBOX: 'входящие', SPAM: 'спам' },
};

export const en: typeof ru = {
  open: 'Letters', title: 'Letters of customers', letters: 'Letters', mailboxes: 'Mailboxes', show: 'Show', everything: 'all', none: 'No letters.', more: 'More',
  kinds: { ORDER: 'Order', EVIDENCE: 'Photo for a case', REQUEST: 'Question', AUTOMATIC: 'Automatic' },
  states: { PASSED_ON: 'passed on', WAITING: 'waits for an answer', IN_HAND: 'in hand', DONE: 'done' },
  spam: 'from spam', noSubject: 'no subject', files: (count) => `attachments: ${count}`, lines: (count) => `lines: ${count}`,
  choose: 'Choose a letter on the left: arrows and Enter.', from: 'From', came: (at, box) => `${at}, mailbox ${box}`, unnamed: 'no name given',
  left: 'Not all of it was read:', text: 'Text of the letter', noText: 'The letter has no text.', attachments: 'Attachments', wanted: 'What is wanted', before: 'Part of a conversation',
  lefts: {
    LETTER_TOO_LARGE: 'the letter is too large and stayed in the mailbox', LETTER_UNREADABLE: 'the letter cannot be read', PARTS_TOO_MANY: 'too many parts',
    NESTED_TOO_DEEP: 'too many letters within letters', PART_UNREADABLE: 'a part cannot be read', ATTACHMENTS_TOO_MANY: 'more attachments than are taken',
    ATTACHMENT_TOO_LARGE: 'an attachment is too large', TEXT_CUT: 'a long text was cut', LINES_TOO_MANY: 'more lines than are taken', SHEET_UNREADABLE: 'a spreadsheet cannot be read',
  },
  toDraft: (number) => `Draft № ${number}`, noDraft: 'The draft was placed or lapsed: find the order by name or telephone.', toTask: 'To the call', toCase: 'To the case',
  ended: (outcome, who, at) => `${outcome}: ${who}, ${at}`, written: 'We answered', stages: { WAITING: 'waits to be sent', SENDING: 'is being sent', SENT: 'sent', FAILED: 'not sent' },
  answer: 'Answer', reply: 'Answer by letter', replyHint: 'Goes into the same conversation and settles the question.', send: 'Send', sent: 'The answer is on its way.',
  noBoxes: 'The shop reads no mail.', looked: (at) => `looked at ${at}`, neverLooked: 'not looked at yet', healthy: 'is read',
  trouble: (since, next) => `not readable since ${since}, next try ${next}`, floods: 'Flood: left on the server',
  flood: (sender, count, since) => `${sender}: ${count} letters, since ${since}`, reread: 'Read the rest', rereadDone: 'Reading on. What is known is not doubled.',
  folders: { INBOX: 'inbox', SPAM: 'spam' },
};
