import { letters, type Letter } from '../../api/letters';
import { useText } from '../../app/language';

const KB = 1024;

/** The words of a letter as they came, and its attachments: saved, never opened in the page. */
export function LetterBody({ shop, whole }: { shop: string; whole: Letter }) {
  const { t, language } = useText();
  const size = (bytes: number) => new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(Math.max(1, bytes / KB));
  return (
    <>
      <section className="words" aria-label={t.letters.text}>
        {whole.text.trim() === '' ? <p className="quiet">{t.letters.noText}</p> : <p lang="ru">{whole.text}</p>}
      </section>
      {whole.attachments.length > 0 && (
        <section aria-label={t.letters.attachments}>
          <h3>{t.letters.attachments}</h3>
          <ul className="files">
            {whole.attachments.map((each) => (
              <li key={each.id}>
                <a href={letters.attachment(shop, whole.letter.id, each.id)} download={each.name}>{each.name}</a> <small>{size(each.bytes)}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
