import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { quality } from '../../api/quality';
import { desk } from '../../api/desk';
import type { Story } from '../../api/types';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { dayAndClock } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';

/** Whatever an event said of the order's number; its shape is the publisher's. */
function numberIn(entries: Story['entries'] | undefined): string | undefined {
  for (const entry of entries ?? []) {
    const { number } = entry.known;
    if (typeof number === 'string') return number;
  }
  return undefined;
}

/** Who did what with one order, in every service, oldest first. */
export function StoryPage({ id }: { id: string }) {
  const { t, language } = useText();
  const { me } = useSession();
  const navigate = useNavigate();
  const story = useQuery({ queryKey: ['story', id], queryFn: () => desk.story(id) });
  useKeys({ Escape: () => void navigate({ to: '/orders', search: {} }) });
  const number = numberIn(story.data?.entries);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <section className="story">
      <header>
        <h1>{t.story.title(number ? t.queue.number(number) : '')}</h1>
        <Link className="button" to="/case/$id" params={{ id }}>{t.search.open}</Link>
        {me.roles.includes('manager') && <Mystery id={id} />}
      </header>
      {story.isError && <ProblemNotice error={story.error} t={t}
        action={<button type="button" onClick={() => void story.refetch()}>{t.problems.retry}</button>} />}
      {story.data?.entries.length === 0 && <p>{t.story.empty}</p>}
      <ol>
        {story.data?.entries.map((entry) => (
          <li key={entry.event}>
            <time dateTime={entry.at}>{dayAndClock(entry.at, zone, language)}</time>
            <div>
              <b>{entry.what}</b>{' '}
              {entry.script?.version !== undefined && (
                <span className="quiet">
                  <Link to="/scripts" search={{ shop: entry.script.shop, version: String(entry.script.version) }}>{t.scripts.spoken(entry.script.version)}</Link>
                  {entry.script.answers.length > 0 && `: ${entry.script.answers.join('; ')}`}
                </span>
              )}
            </div>
            <span className="quiet">{entry.who}{entry.who !== entry.service && ` · ${entry.service}`}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Managers say that an order is a mystery shopper's, and nobody else is asked or told (R055). */
function Mystery({ id }: { id: string }) {
  const { t } = useText();
  const { me } = useSession();
  const found = useQuery({ queryKey: ['mystery', id], retry: false, queryFn: () => quality.mystery(me.shops, id) });
  const mark = useMutation({ mutationFn: (shop: string) => quality.markMystery(shop, id), onSettled: () => void found.refetch() });
  if (!found.data) return null;
  if (found.data.marked) return <b className="due">{t.quality.mystery.marked}</b>;
  return (
    <>
      <button type="button" disabled={mark.isPending} onClick={() => mark.mutate(found.data.shop)}>{t.quality.mystery.mark}</button>
      {mark.isError && <ProblemNotice error={mark.error} t={t} />}
    </>
  );
}
