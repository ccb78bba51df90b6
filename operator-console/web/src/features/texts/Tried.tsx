import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { desk } from '../../api/desk';
import { notification, type Channel } from '../../api/notification';
import { useText } from '../../app/language';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { mistakesIn } from './mistakes';
import type { Trying } from './WordsEditor';

const PAUSE_MS = 400;

/** What these words say to the customer of a real order, as they are typed; what the order lacks is named. */
export function Tried({ shop, channel, subject, body, number, onNumber }: { shop: string; channel: Channel; subject: string; body: string } & Trying) {
  const { t } = useText();
  const wish = useLater({ number: number.trim(), subject, body });
  const order = useQuery({
    queryKey: ['numbered', shop, wish.number], enabled: wish.number !== '',
    queryFn: ({ signal }) => desk.orders(shop, { number: wish.number }, signal),
  });
  const id = order.data?.items[0]?.id;
  const tried = useQuery({
    queryKey: ['tried', shop, channel, id, wish.subject, wish.body], enabled: id !== undefined && (channel === 'SMS' || wish.subject !== '') && wish.body !== '',
    queryFn: () => notification.preview(shop, id ?? '', { subject: wish.subject, body: wish.body }, channel), placeholderData: keepPreviousData, retry: false,
  });
  const said = tried.data;
  const mistakes = mistakesIn(tried.error, t);
  return (
    <section aria-label={t.texts.preview}>
      <h2>{t.texts.preview}</h2>
      <label>{t.texts.previewOrder}<input inputMode="numeric" autoComplete="off" maxLength={64} value={number} onChange={(event) => onNumber(event.target.value)} /></label>
      {order.error ? <ProblemNotice error={order.error} t={t} /> : null}
      {wish.number === '' && <p className="quiet">{t.texts.chooseOrder}</p>}
      {order.isSuccess && id === undefined && <p className="quiet" role="status">{t.texts.noOrder}</p>}
      {tried.error && mistakes.length === 0 ? <ProblemNotice error={tried.error} t={t} /> : null}
      {mistakes.length > 0 && <Notice tone="warn"><ul>{mistakes.map((mistake) => <li key={mistake}>{mistake}</li>)}</ul></Notice>}
      {id !== undefined && said && mistakes.length === 0 && (
        <>
          {said.missing.length > 0 && <Notice tone="warn">{t.texts.missing(said.missing.map((path) => t.reply.values[path] ?? path))}</Notice>}
          {said.guessed.length > 0 && <Notice tone="warn">{t.reply.guessed} {said.guessed.map((form) => `«${form}»`).join(', ')}</Notice>}
          {said.segments !== undefined && (
            <p className={said.sendable ? 'quiet' : 'late'} role="status">{t.texts.segments(said.segments, said.text?.length ?? 0)}{!said.sendable && ` ${t.texts.tooLong}`}</p>
          )}
          {said.text !== undefined && <article className="letter" aria-busy={tried.isFetching}><h3>{said.subject}</h3><p>{said.text}</p></article>}
        </>
      )}
    </section>
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
