import { lasting, type Unit } from '../duration';

const ru_: Record<string, string> = {
  form: 'Нужно так', length: 'Сколько можно', range: 'Допустимо', order: 'Не по порядку: следующее начинается раньше, чем кончилось предыдущее, или цель позже нарушения', 'hard-limits': 'Звонить можно только',
  'never-open': 'Нужен хотя бы один рабочий день', zone: 'Такого часового пояса нет', currency: 'Не та валюта', country: 'Такой страны нет', empty: 'Нужен хотя бы один способ', duplicate: 'Одно и то же дважды',
  payment: 'Так при этом способе не платят', method: 'Такого способа у магазина нет', unreachable: 'В этот регион тогда ничего не доставить', never: 'Нужен хотя бы один день',
};
const en_: Record<string, string> = {
  form: 'Of the form', length: 'How much', range: 'Allowed', order: 'Out of order', 'hard-limits': 'Calls are allowed only', 'never-open': 'One working day at least', zone: 'There is no such zone',
  currency: 'Another currency', country: 'There is no such country', empty: 'One way at least', duplicate: 'The same twice', payment: 'Not paid so with this way', method: 'The shop has no such way', unreachable: 'Nothing would reach this region', never: 'One day at least',
};
/** Whose words say what is allowed, which the code alone does not. */
const MEASURED = new Set(['form', 'length', 'range', 'hard-limits']);

const DURATION = /^P(?=\d|T\d)/;

/** The figures and examples of a service's sentence: "PT1M to P1D.", "As 8 800 555-01-22." */
export function measured(detail: string, units: Record<Unit, string>): string {
  const span = /(\S+) to (\S+?)[.,]?(?:\s|$)/.exec(detail);
  const plain = (each = '') => (DURATION.test(each) ? `${lasting(each).amount} ${units[lasting(each).unit]}` : each);
  if (span) return `${plain(span[1])} – ${plain(span[2])}`;
  return /.*\bas (.+?)\.?$/i.exec(detail)?.[1] ?? detail;
}

const said = (words: Record<string, string>, units: Record<Unit, string>) => (code: string, detail: string) => {
  if (words[code] === undefined) return detail;
  return MEASURED.has(code) ? `${words[code]}: ${measured(detail, units)}`.replace(/\.?$/, '.') : `${words[code]}.`;
};
const unitsRu = { s: 'с', m: 'мин', h: 'ч', d: 'дн.' };
const unitsEn = { s: 's', m: 'min', h: 'h', d: 'days' };

/** What forms say of what is typed into them. */
export const ru = { unread: 'Не разобрали.', unit: 'единица', units: unitsRu, dayOff: 'выходной', wrong: said(ru_, unitsRu) };
export const en: typeof ru = { unread: 'Not understood.', unit: 'unit', units: unitsEn, dayOff: 'day off', wrong: said(en_, unitsEn) };
