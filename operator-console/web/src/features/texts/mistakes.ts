import { Problem } from '../../api/http';
import type { Text } from '../../app/ru';

/** Why words cannot be kept, a sentence each; none where it is about something else. */
export function mistakesIn(error: unknown, t: Text): string[] {
  if (!(error instanceof Problem) || error.status !== 422) return [];
  return error.errors.map(({ detail }) => {
    for (const [pattern, said] of t.texts.mistakes) {
      const found = pattern.exec(detail);
      if (found) return said(found[1] ?? '');
    }
    return detail;
  });
}

const FILTERS: [RegExp, string][] = [[/^totals\.|^cod\.fee$/, 'money'], [/^order\.number$|\.phone$/, 'digits'], [/^delivery\.date$/, 'day'],
  [/^delivery\.slot$/, 'span'], [/^delivery\.term$/, 'workdays'], [/^shop\.name$/, 'q'], [/^letter\.lines$/, 'count:строка,строки,строк']];

/** A gap for a value, with the form in which it is said. */
export function gapOf(path: string): string {
  const filter = path === 'shop.phone' ? undefined : FILTERS.find(([pattern]) => pattern.test(path))?.[1];
  return filter ? `{{${path}|${filter}}}` : `{{${path}}}`;
}

/** What a ready answer may be known by, as notification-service has it. */
export const NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;
