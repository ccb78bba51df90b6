/** What is said of the regulation by which a shop works. */
export const ru = {
  open: 'Регламент', title: 'Регламент', version: (number: number) => `версия ${number}`, none: 'У магазина пока нет регламента.', readIt: 'Прочитано, принимаю к работе', wasRead: (at: string) => `Вы прочитали: ${at}`,
  remind: (shops: string) => `Регламент изменился, вы его ещё не прочитали: ${shops}.`, toRead: 'Прочитать', optional: 'Можно прочитать и позже: напомним.', blocking: 'Без этого смена не начнётся.',
  who: 'Кто прочитал', when: 'Когда', unread: 'не читал', older: (version: number) => `читал версию ${version}`, current: 'прочитал', versions: 'Прежние версии', read: 'Прочитать', now: 'К нынешней', edit: 'Изменить', news: 'Что нового (видят в начале смены)',
  text: 'Регламент', blocks: 'Без подтверждения смена не начинается', summary: (done: number, all: number) => `${done} из ${all} прочитали`,
};

export const en: typeof ru = {
  open: 'Regulation', title: 'Regulation', version: (number) => `version ${number}`, none: 'The shop has no regulation yet.', readIt: 'Read, and I work by it', wasRead: (at) => `You read it: ${at}`,
  remind: (shops) => `The regulation has changed, and you have not read it yet: ${shops}.`, toRead: 'Read it', optional: 'It may be read later: you will be reminded.', blocking: 'Without it no shift starts.',
  who: 'Who has read it', when: 'When', unread: 'has not', older: (version) => `has read version ${version}`, current: 'has read it', versions: 'Earlier versions', read: 'Read', now: 'To the present one', edit: 'Change', news: 'What is new (shown when a shift starts)',
  text: 'Regulation', blocks: 'No shift starts without it', summary: (done, all) => `${done} of ${all} have read it`,
};
