import { useQuery } from '@tanstack/react-query';
import { notification, type Message } from '../../api/notification';
import { useText } from '../../app/language';
import { dayAndClock } from '../format';

const SHOWN = 5;
const READ_MS = 5_000;

/** What this customer was written already, or will be: nobody answers twice. */
export function Written({ shop, order, zone }: { shop: string; order: string; zone: string }) {
  const { t, language } = useText();
  const found = useQuery({ queryKey: ['messages', order], queryFn: () => notification.messages(shop, order), refetchInterval: READ_MS });
  const messages = found.data?.items.slice(0, SHOWN) ?? [];
  if (messages.length === 0) return null;
  return (
    <div className="written">
      <h3>{t.reply.before}</h3>
      <ul>
        {messages.map((message) => (
          <li key={message.id}>
            <time>{dayAndClock(message.at, zone, language)}</time>
            <span>{message.sent?.subject || (t.texts.kinds[message.template] ?? message.template)}</span>
            <State message={message} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function State({ message }: { message: Message }) {
  const { t } = useText();
  const tone = message.failure ? 'late' : message.sent ? 'done' : 'quiet';
  const why = message.suppressed ? (t.reply.suppressed[message.suppressed] ?? message.suppressed) : message.failure;
  return (
    <small className={tone}>
      {t.reply.channels[message.channel]}, {t.reply.stages[message.stage.toUpperCase()] ?? message.stage}{why && `: ${why}`}
    </small>
  );
}
