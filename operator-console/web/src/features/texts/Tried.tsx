import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { desk } from '../../api/desk';
import { Problem } from '../../api/http';
import { notification, type Channel, type Preview } from '../../api/notification';
import { useText } from '../../app/language';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { mistakesIn } from './mistakes';
import type { Trying } from './WordsEditor';

const PAUSE_MS = 400;

type Trial = { shop: string; channel: Channel; subject: string; body: string } & Trying;

/** What these words say to a real customer, as they are typed; what they lack is named. */
export function Tried({ answering, ...trial }: Trial) {
  const { t } = useText();
  return (
    <section aria-label={t.texts.preview}>
      <h2>{t.texts.preview}</h2>
      {answering ? <OnALetter {...trial} answering={answering} /> : <OnAnOrder {...trial} />}
    </section>
  );
}

function OnAnOrder({ shop, channel, language, subject, body, number, onNumber }: Trial) {
  const { t } = useText();
  const wish = useLater({ number: number.trim(), subject, body });
  const order = useQuery({
    queryKey: ['numbered', shop, wish.number], enabled: wish.number !== '',
    queryFn: ({ signal }) => desk.orders(shop, { number: wish.number }, signal),
  });
  const id = order.data?.items[0]?.id;
  const tried = useQuery({
    queryKey: ['tried', shop, channel, language, id, wish.subject, wish.body], enabled: id !== undefined && (channel === 'SMS' || wish.subject !== '') && wish.body !== '',
    queryFn: () => notification.preview(shop, id ?? '', { subject: wish.subject, body: wish.body }, channel, language), placeholderData: keepPreviousData, retry: false,
  });
  return (
    <>
      <label>{t.texts.previewOrder}<input inputMode="numeric" autoComplete="off" maxLength={64} value={number} onChange={(event) => onNumber(event.target.value)} /></label>
      {order.error ? <ProblemNotice error={order.error} t={t} /> : null}
      {wish.number === '' && <p className="quiet">{t.texts.chooseOrder}</p>}
      {order.isSuccess && id === undefined && <p className="quiet" role="status">{t.texts.noOrder}</p>}
      <Said said={id === undefined ? undefined : tried.data} error={tried.error} busy={tried.isFetching} />
    </>
  );
}

function OnALetter({ shop, answering, subject, body }: Trial & { answering: string }) {
  const { t } = useText();
  const words = useLater({ subject, body });
  const tried = useQuery({
    queryKey: ['tried', shop, answering, words.subject, words.body], enabled: words.subject !== '' && words.body !== '',
    queryFn: () => notification.previewOnLetter(shop, answering, words), placeholderData: keepPreviousData, retry: false,
  });
  const none = tried.error instanceof Problem && tried.error.status === 404;
  return (
    <>
      <p className="quiet" role="status">{none ? t.texts.noLetter : t.texts.onLetter}</p>
      {!none && <Said said={tried.data} error={tried.error} busy={tried.isFetching} />}
    </>
  );
}

function Said({ said, error, busy }: { said: Preview | undefined; error: unknown; busy: boolean }) {
  const { t } = useText();
  const mistakes = mistakesIn(error, t);
  if (mistakes.length > 0) return <Notice tone="warn"><ul>{mistakes.map((mistake) => <li key={mistake}>{mistake}</li>)}</ul></Notice>;
  return (
    <>
      {error ? <ProblemNotice error={error} t={t} /> : null}
      {said && (
        <>
          {said.missing.length > 0 && <Notice tone="warn">{t.texts.missing(said.missing.map((path) => t.reply.values[path] ?? path))}</Notice>}
          {said.guessed.length > 0 && <Notice tone="warn">{t.reply.guessed} {said.guessed.map((form) => `«${form}»`).join(', ')}</Notice>}
          {said.segments !== undefined && (
            <p className={said.sendable ? 'quiet' : 'late'} role="status">{t.texts.segments(said.segments, said.text?.length ?? 0)}{!said.sendable && ` ${t.texts.tooLong}`}</p>
          )}
          {said.text !== undefined && <article className="letter" aria-busy={busy}><h3>{said.subject}</h3><p>{said.text}</p></article>}
        </>
      )}
    </>
  );
}

/** The value once nobody has changed it for a moment. */
function useLater<T extends object>(value: T): T {
  const [later, setLater] = useState(value);
  const key = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return later;
}
