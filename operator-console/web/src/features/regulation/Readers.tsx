import { useQuery } from '@tanstack/react-query';
import { regulation } from '../../api/regulation';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { dayAndClock } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';

/** Who has read the version that counts; whoever has not stands first. */
export function Readers({ shop, version }: { shop: string; version: number }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  const found = useQuery({ queryKey: ['regulation-readers', shop, version], queryFn: () => regulation.readers(shop) });
  if (found.error) return <ProblemNotice error={found.error} t={t} />;
  const all = [...(found.data?.items ?? [])].sort((one, other) => Number(one.current) - Number(other.current));
  return (
    <section className="tryout" aria-label={t.regulation.who} aria-busy={found.isPending}>
      <h2>{t.regulation.who}</h2>
      <p className="quiet">{t.regulation.summary(all.filter((each) => each.current).length, all.length)}</p>
      <ul className="steps">
        {all.map((each) => (
          <li key={each.operator}>
            <b>{name(shop, each.operator)}</b>
            <span className={each.current ? 'done' : 'due'}>{each.current ? `✓ ${t.regulation.current}` : each.version === undefined ? t.regulation.unread : t.regulation.older(each.version)}</span>
            {each.at && <time dateTime={each.at}>{dayAndClock(each.at, shops[shop]?.zone ?? 'UTC', language)}</time>}
          </li>
        ))}
      </ul>
    </section>
  );
}
