/** What is read of questions to the warehouse, by those who ask and those who answer. */
export const ru = {
  open: 'Склад', title: 'Вопросы складу', none: 'Вопросов нет: новые появятся здесь сами.', more: 'Ещё', onLine: (time: string) => `клиент на линии ещё ${time}`, late: 'не дождались, ответ пригодится', answeredMark: 'отвечено',
  about: { AVAILABILITY: 'наличие', COMPLETENESS: 'комплектность', OTHER: 'другое' }, finding: { YES: 'Есть', PARTLY: 'Не всё', NO: 'Нет' }, pieces: (count: number) => `${count} шт.`,
  units: 'Сколько есть', words: 'Что передать оператору', answer: 'Ответить', replied: (finding: string, seconds: number) => `${finding}, за ${seconds} с`, keys: '1 — есть · 2 — не всё · 3 — нет · стрелки — другой вопрос',
  askTitle: 'Спросить склад', ask: 'Спросить', question: 'Вопрос', aboutWhat: 'О чём', within: 'Сколько ждём', seconds: (count: number) => `${count} с`, ofLine: (name: string) => `Есть ли на складе: ${name}?`, wholeOrder: 'Всё ли по заказу есть на складе?',
  asked: 'Спросили склад', waiting: (time: string) => `ждём ответа ещё ${time}`, silent: 'склад не ответил: предложите перезвонить', told: (finding: string, units: string, words: string) => [finding, units, words].filter(Boolean).join(' · '),
};

export const en: typeof ru = {
  open: 'Warehouse', title: 'Questions to the warehouse', none: 'No questions: new ones appear by themselves.', more: 'More', onLine: (time) => `customer on the line for ${time}`, late: 'nobody waits, an answer still helps', answeredMark: 'answered',
  about: { AVAILABILITY: 'availability', COMPLETENESS: 'completeness', OTHER: 'other' }, finding: { YES: 'There', PARTLY: 'In part', NO: 'Not there' }, pieces: (count) => `${count} pcs`,
  units: 'How many are there', words: 'Word to the operator', answer: 'Answer', replied: (finding, seconds) => `${finding}, in ${seconds} s`, keys: '1: there · 2: in part · 3: not there · arrows: another question',
  askTitle: 'Ask the warehouse', ask: 'Ask', question: 'Question', aboutWhat: 'About', within: 'How long we wait', seconds: (count) => `${count} s`, ofLine: (name) => `Is it in the warehouse: ${name}?`, wholeOrder: 'Is all of the order in the warehouse?',
  asked: 'The warehouse was asked', waiting: (time) => `awaited for ${time} more`, silent: 'the warehouse is silent: offer to call back', told: (finding, units, words) => [finding, units, words].filter(Boolean).join(' · '),
};
