/** Who takes a shop's calls, and who works when. */
export const ru = {
  open: 'Маршруты', title: 'Маршруты звонков и график', none: 'У магазина ещё нет маршрутов: звонки принимает любой, кто на смене.',
  now: 'Куда попадёт звонок сейчас', line: 'Линия', anyLine: 'любая линия', topic: 'Тема', anyTopic: 'любая тема',
  does: { RING: 'звонит у', WAIT: 'ждёт, пока освободятся', UNATTENDED: 'никого нет', ANYWHERE: 'у любого на смене' } as Record<string, string>,
  then: { VOICEMAIL: 'автоответчик с сообщением', CALL_BACK: 'обещаем перезвонить' }, overflowTo: (group: string, seconds: number) => `через ${seconds} с — ${group}`,
  groups: 'Группы', group: 'Группа', groupName: 'Название группы', members: 'Кто в группе', addGroup: 'Новая группа', remove: (what: string) => `Убрать: ${what}`,
  rules: 'Правила', rulesHint: 'Действует первое подходящее, сверху вниз.', addRule: 'Новое правило', rule: (at: number) => `правило ${at}`, up: 'Выше', down: 'Ниже',
  days: { MONDAY: 'пн', TUESDAY: 'вт', WEDNESDAY: 'ср', THURSDAY: 'чт', FRIDAY: 'пт', SATURDAY: 'сб', SUNDAY: 'вс' }, everyDay: 'все дни',
  from: 'с', to: 'до', overflow: 'Если заняты', noOverflow: 'ждать', after: 'через, с',
  roster: 'График', rosterHint: 'Часы смены: «9–18» или «9–13, 14–18:30»; пусто — выходной. День без единой смены — без графика.', week: 'Неделя', before: 'Раньше', later: 'Позже', person: 'Кто',
  unreadable: (cell: string) => `Не разобрали часы: «${cell}».`, others: 'Прочее', afterHours: 'В нерабочее время', promises: 'Обещаний на человека за 15 минут',
  waiting: 'Что слышит ожидающий', content: { ADVERT: 'реклама', MUSIC: 'музыка', NEWS: 'новости' }, source: 'Адрес записи (https)', addContent: 'Добавить', kind: 'Вид',
  save: 'Сохранить', revert: 'Вернуть', saved: 'Сохранено: действует со следующего звонка.', clash: 'Пока вы правили, маршруты изменили. Ваши правки на месте.', mine: 'Сохранить мои', theirs: 'Взять новые',
  differs: (what: string[]) => `Отличается: ${what.join(', ')}.`, wrong: 'Исправьте:',
};

export const en: typeof ru = {
  open: 'Routing', title: 'Routing of calls and roster', none: 'This shop has no routing yet: whoever is on shift takes its calls.',
  now: 'Where a call goes now', line: 'Line', anyLine: 'any line', topic: 'Topic', anyTopic: 'any topic',
  does: { RING: 'rings at', WAIT: 'waits until somebody is free', UNATTENDED: 'nobody is there', ANYWHERE: 'at anybody on shift' },
  then: { VOICEMAIL: 'voice mail', CALL_BACK: 'a call back is promised' }, overflowTo: (group, seconds) => `after ${seconds} s ${group}`,
  groups: 'Groups', group: 'Group', groupName: 'Name of the group', members: 'Who is in the group', addGroup: 'New group', remove: (what) => `Remove: ${what}`,
  rules: 'Rules', rulesHint: 'The first that fits decides, from the top.', addRule: 'New rule', rule: (at) => `rule ${at}`, up: 'Up', down: 'Down',
  days: { MONDAY: 'Mo', TUESDAY: 'Tu', WEDNESDAY: 'We', THURSDAY: 'Th', FRIDAY: 'Fr', SATURDAY: 'Sa', SUNDAY: 'Su' }, everyDay: 'every day',
  from: 'from', to: 'to', overflow: 'When they are busy', noOverflow: 'wait', after: 'after, s',
  roster: 'Roster', rosterHint: 'Hours: “9–18” or “9–13, 14–18:30”; empty is a day off. A day without any shift has no roster.', week: 'Week', before: 'Earlier', later: 'Later', person: 'Who',
  unreadable: (cell) => `These hours cannot be read: “${cell}”.`, others: 'Other', afterHours: 'Out of hours', promises: 'Promises per person in 15 minutes',
  waiting: 'What a waiting caller hears', content: { ADVERT: 'advert', MUSIC: 'music', NEWS: 'news' }, source: 'Address of the recording (https)', addContent: 'Add', kind: 'Kind',
  save: 'Save', revert: 'Undo', saved: 'Saved: it holds from the next call on.', clash: 'While you edited, the routing was changed. Your changes are still here.', mine: 'Save mine', theirs: 'Take the new ones',
  differs: (what) => `Different: ${what.join(', ')}.`, wrong: 'Correct:',
};
