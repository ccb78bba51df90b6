import type { OwedPromise } from '../api/types';
import { useText } from '../app/language';
import { usePersonName } from '../app/people';

const words = { ru: { only: (name: string) => `перезвонит ${name}` }, en: { only: (name: string) => `${name} calls back` } };

/** What a customer was promised, in its line, and by whom where he asked for that. */
export function Promised({ shop, owed }: { shop: string; owed: OwedPromise }) {
  const { t, language } = useText();
  const name = usePersonName();
  const { note, only } = owed.promise;
  return (
    <p className={owed.broken ? 'late' : 'promised'}>
      <b>{owed.broken ? t.case.promiseBroken : t.case.promised}:</b> {note}{only ? ` · ${words[language].only(name(shop, only))}` : ''}
    </p>
  );
}
