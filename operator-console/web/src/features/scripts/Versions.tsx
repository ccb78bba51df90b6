import { useQuery } from '@tanstack/react-query';
import { scripts, type ScriptView, type ShopScript } from '../../api/scripts';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { dayAndClock } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { conditionWords } from './Conditions';
import { NO_CONDITION, PLACES } from './draft';

/** Every version: who changed what is said, when, and why. */
export function Versions({ shop, view, onOpen, onTake }: {
  shop: string;
  view: ScriptView;
  onOpen: (version: number) => void;
  onTake: ((script: ShopScript) => void) | undefined;
}) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  if (view.versions.length === 0) return <p className="empty">{t.scripts.none}</p>;
  return (
    <ul className="versions">
      {view.versions.map((each) => (
        <li key={each.version}>
          <span><b>{t.scripts.version(each.version)}</b> {each.why} <small>{name(shop, each.by)}, {dayAndClock(each.at, shops[shop]?.zone ?? 'UTC', language)}</small></span>
          <span className="actions">
            <button type="button" onClick={() => onOpen(each.version)}>{t.scripts.read}</button>
            {onTake && each.version !== view.version && (
              <button type="button" onClick={() => void scripts.version(shop, each.version).then((then) => onTake(then.script))}>{t.scripts.restore}</button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What was said by one version, to read: an order's story leads here. */
export function OneVersion({ shop, version, onClose }: { shop: string; version: number; onClose: () => void }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  const found = useQuery({ queryKey: ['script-version', shop, version], queryFn: () => scripts.version(shop, version), staleTime: Infinity });
  if (found.error) return <ProblemNotice error={found.error} t={t} action={<button type="button" onClick={onClose}>{t.scripts.toNow}</button>} />;
  const then = found.data;
  if (!then) return <div aria-busy="true" />;
  return (
    <article className="letter">
      <h2>{t.scripts.version(then.version)}</h2>
      <p className="quiet">{then.why} · {name(shop, then.by)}, {dayAndClock(then.at, shops[shop]?.zone ?? 'UTC', language)}</p>
      {[...PLACES, undefined].map((place) => {
        const here = then.script.phrases.filter((each) => each.place === place);
        return here.length === 0 ? null : (
          <section key={place ?? 'led'}>
            <h3>{t.scripts.places[place ?? 'LED']}</h3>
            {here.map((phrase) => (
              <div key={phrase.id} lang="ru">
                <p>{phrase.say} <small>{conditionWords(phrase.when ?? NO_CONDITION, then.script.groups, t).join(' · ')}</small></p>
                <ul>{phrase.answers.map((each) => (
                  <li key={each.id}>— {each.label}{each.next && <> → {then.script.phrases.find((next) => next.id === each.next)?.say}</>}
                    <small>{[each.tag && `#${each.tag}`, each.courier && `${t.scripts.toCourier} ${each.courier}`].filter(Boolean).map((word) => ` ${word}`)}</small></li>
                ))}</ul>
              </div>
            ))}
          </section>
        );
      })}
      <p className="actions"><button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.scripts.toNow}</button></p>
    </article>
  );
}
