/** What is read of filters that somebody keeps. */
export const ru = { title: 'Мои фильтры', keep: 'Запомнить', name: 'Название', save: 'Сохранить', drop: (name: string) => `Забыть «${name}»`, here: 'Хранится в этом браузере.' };
export const en: typeof ru = { title: 'My filters', keep: 'Remember', name: 'Name', save: 'Save', drop: (name) => `Forget “${name}”`, here: 'Kept in this browser.' };
