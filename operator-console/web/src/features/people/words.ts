/** What is said of those who work for a shop. */
export const ru = {
  open: 'Люди', title: 'Люди магазина', novice: 'учится', noviceLong: 'Учится: сначала получает простые заказы', skills: 'Умеет', skillsHint: 'phone (телефон) и chat (чат) — только после обучения', skillNames: { phone: 'телефон', chat: 'чат' } as Record<string, string>, back: 'Ко всем',
  profile: 'Как работает (1 — учится, 5 — образец)', grades: { speech: 'Речь', withoutFillers: 'Без слов-паразитов', stressTolerance: 'Стрессоустойчивость', mobileOperator: 'Лет у мобильного оператора' }, unsaid: 'не оценено',
  trainings: 'Обучение', trainedFor: 'Чему', trainedBy: 'Кто учил', trainedOn: 'Когда', note: 'Заметка', addTraining: 'обучение', remove: 'Убрать', none: 'Обучение не записано.',
  easy: 'Простые заказы — новичкам', easyOff: 'всем одинаково', easyOn: 'новичкам сначала простые', linesMax: 'Не больше позиций', sumMax: 'Не дороже', only: 'Трудный заказ — новичку только в срок (иначе за 10 минут до срока)',
  roles: { operator: 'оператор', senior: 'старший', warehouse: 'склад', finance: 'финансы', manager: 'управляющий', admin: 'администратор' } as Record<string, string>, choose: 'Выберите человека.',
};

export const en: typeof ru = {
  open: 'People', title: 'The shop’s people', novice: 'learns', noviceLong: 'Learns: is given easy orders first', skills: 'Skills', skillsHint: 'phone and chat only after a training', skillNames: { phone: 'phone', chat: 'chat' }, back: 'Back to all',
  profile: 'How he works (1 to be learned, 5 a model)', grades: { speech: 'Speech', withoutFillers: 'Without filler words', stressTolerance: 'Stress tolerance', mobileOperator: 'Years at a mobile operator' }, unsaid: 'not graded',
  trainings: 'Trainings', trainedFor: 'What for', trainedBy: 'By whom', trainedOn: 'When', note: 'Note', addTraining: 'training', remove: 'Remove', none: 'No training is recorded.',
  easy: 'Easy orders for novices', easyOff: 'the same for all', easyOn: 'easy ones first for novices', linesMax: 'Lines at most', sumMax: 'Sum at most', only: 'A hard order is a novice’s only when it is due (else ten minutes before)',
  roles: { operator: 'operator', senior: 'senior', warehouse: 'warehouse', finance: 'finance', manager: 'manager', admin: 'admin' }, choose: 'Choose somebody.',
};
