import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { chats, type Chat } from '../../api/chat';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { deskNow } from '../../ui/clock';
import { clock, clockSoon, phone } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { useMarked } from '../../ui/useMarked';

const READ_MS = 30_000;
const WEEK_MS = 7 * 86_400_000;

/** The chats of a shop with all that was written, the last first, for whoever oversees them (R041, R104). */
export function Chats({ shop }: { shop: string }) {
  const { t } = useText();
  const [open, setOpen] = useState<string>();
  const pages = useInfiniteQuery({
    queryKey: ['chats', shop],
    queryFn: ({ pageParam }) => chats.page(shop, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: READ_MS,
  });
  const all = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const toggle = (id: string) => setOpen((now) => (now === id ? undefined : id));
  const marked = useMarked(all, (chat) => toggle(chat.id));
  return (
    <>
      <Week shop={shop} />
      {pages.error ? <ProblemNotice error={pages.error} t={t} action={<button type="button" onClick={() => void pages.refetch()}>{t.problems.retry}</button>} /> : null}
      {all.length === 0 && pages.isSuccess && <p className="empty">{t.ledger.noChats}</p>}
      <ul className="calls" aria-busy={pages.isPending}>
        {all.map((chat, index) => <Row key={chat.id} chat={chat} marked={index === marked} open={chat.id === open} onToggle={() => toggle(chat.id)} />)}
      </ul>
      {pages.hasNextPage && (
        <button type="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t.ledger.more}</button>
      )}
    </>
  );
}

/** What became of a week's chats: whoever was not answered in time was offered a call. */
function Week({ shop }: { shop: string }) {
  const { t } = useText();
  const figures = useQuery({
    queryKey: ['chat-figures', shop],
    queryFn: () => chats.figures(shop, new Date(deskNow() - WEEK_MS).toISOString(), new Date(deskNow()).toISOString()),
  });
  const of = figures.data?.chats;
  return of ? <p role="status">{t.ledger.chatWeek(of.opened, of.answered)}{of.abandoned > 0 && <span className="late"> · {t.ledger.abandoned(of.abandoned)}</span>}</p> : null;
}

function Row({ chat, marked, open, onToggle }: { chat: Chat; marked: boolean; open: boolean; onToggle: () => void }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  const zone = shops[chat.shop]?.zone ?? 'UTC';
  const first = chat.messages.find((line) => line.by === 'VISITOR')?.text ?? '';
  return (
    <li aria-current={marked ? 'true' : undefined}>
      <time dateTime={chat.opened}>{clockSoon(chat.opened, deskNow(), zone, language)}</time>
      <span className="what"><b>{chat.name ?? t.chat.visitor}</b><small>{first.slice(0, 80)}</small></span>
      <span className="what">
        <span className={chat.end?.outcome === 'ABANDONED' ? 'late' : ''}>{chat.end ? t.task.outcomes[chat.end.outcome] : t.ledger.chatStates[chat.state]}</span>
        <small>{[chat.operator && name(chat.shop, chat.operator), chat.end?.topic && t.task.topics[chat.end.topic], chat.phone && phone(chat.phone.e164)].filter(Boolean).join(' · ')}</small>
      </span>
      <span className="quiet">{t.ledger.messages(chat.messages.length)}</span>
      <span className="actions">
        <button type="button" aria-expanded={open} onClick={onToggle}>{open ? t.ledger.close : t.ledger.read}</button>
        {chat.state !== 'CLOSED' && <Link className="button" to="/task/$id" params={{ id: chat.id }}>{t.case.openOther}</Link>}
      </span>
      {open && (
        <ol className="transcript" aria-label={t.chat.log}>
          {chat.messages.map((line) => (
            <li key={line.number} className={line.by === 'OPERATOR' ? 'mine' : undefined}>
              <small>{line.operator ? name(chat.shop, line.operator) : chat.name ?? t.chat.visitor}, {clock(line.at, zone, language)}</small>
              <p lang="ru">{line.text}</p>
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}
