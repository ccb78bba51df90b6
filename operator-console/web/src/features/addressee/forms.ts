import type { Addressee } from '../../api/aftersale';

export const CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;
export type GrammaticalCase = (typeof CASES)[number];
export type Unwanted = Addressee['unwanted'][number];
export type Language = NonNullable<Addressee['language']>;
export const LANGUAGES: readonly Language[] = ['RU', 'EN'];

/** What a person has set right: an empty form is the desk's own. */
export interface Draft {
  forms: Record<GrammaticalCase, string>;
  unwanted: Unwanted[];
  /** Of letters; none where it is the shop's. */
  language: Language | undefined;
}

export function drafted(known: Addressee): Draft {
  const own = (wanted: GrammaticalCase) => known.forms.find((form) => form.grammaticalCase === wanted && form.own)?.text ?? '';
  return { forms: Object.fromEntries(CASES.map((each) => [each, own(each)])) as Draft['forms'], unwanted: [...known.unwanted].sort(), language: known.language };
}

/** All of it, as it is stored: what is empty is left out. */
export function wanted(draft: Draft): { forms: Partial<Record<GrammaticalCase, string>>; unwanted: Unwanted[]; language?: Language } {
  const forms = Object.fromEntries(CASES.flatMap((each) => (draft.forms[each].trim() === '' ? [] : [[each, draft.forms[each].trim()]])));
  return { forms, unwanted: draft.unwanted, ...(draft.language && { language: draft.language }) };
}
