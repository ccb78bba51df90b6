import { useQuery } from '@tanstack/react-query';
import { desk } from '../../api/desk';
import { useText } from '../../app/language';
import { dayAndClock } from '../../ui/format';

/** What happened to the order that the call was about, in every service. */
export function OrdersStory({ order, zone }: { order: string; zone: string }) {
  const { t, language } = useText();
  const story = useQuery({ queryKey: ['story', order], queryFn: () => desk.story(order) });
  if (!story.data) return null;
  return (
    <section>
      <h3>{t.quality.story}</h3>
      <ol className="moved">
        {story.data.entries.map((entry) => (
          <li key={entry.event}><time dateTime={entry.at}>{dayAndClock(entry.at, zone, language)}</time><span className="what"><span>{entry.what}</span><small>{entry.who}</small></span></li>
        ))}
      </ol>
    </section>
  );
}
