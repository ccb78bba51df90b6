import { useInfiniteQuery } from '@tanstack/react-query';
import { letters, type LetterKind, type LetterRow } from '../../api/letters';
import { useText } from '../../app/language';
import { Saved } from '../../app/saved/Saved';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { deskNow } from '../../ui/clock';
import { clockSoon } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { useMarked } from '../../ui/useMarked';

const KINDS: LetterKind[] = ['ORDER', 'REQUEST', 'EVIDENCE', 'AUTOMATIC'];
const READ_MS = 15_000;

/** The letters of a shop, the last first; arrows mark one, Enter opens it. */
export function Received({ shop, kind, open, onKind, onOpen }: {
  shop: string;
  kind: LetterKind | undefined;
  open: string | undefined;
  onKind: (kind: LetterKind | undefined) => void;
  onOpen: (letter: string) => void;
}) {
  const { t } = useText();
  const pages = useInfiniteQuery({
    queryKey: ['letters', shop, kind],
    queryFn: ({ pageParam }) => letters.page(shop, kind, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: READ_MS,
  });
  const all = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const marked = useMarked(all, (letter) => onOpen(letter.id));
  return (
    <div className="list">
      <label>{t.letters.show}
        <select value={kind ?? ''} onChange={(event) => onKind(KINDS.find((each) => each === event.target.value))}>
          <option value="">{t.letters.everything}</option>
          {KINDS.map((each) => <option key={each} value={each}>{t.letters.kinds[each]}</option>)}
        </select>
      </label>
      <Saved list="/letters" search={{ shop, kind }} />
      {pages.error ? <ProblemNotice error={pages.error} t={t} action={<button type="button" onClick={() => void pages.refetch()}>{t.problems.retry}</button>} /> : null}
      {all.length === 0 && pages.isSuccess && <p className="empty">{t.letters.none}</p>}
      <ul className="entriesin" aria-busy={pages.isPending}>
        {all.map((letter, index) => (
          <Row key={letter.id} letter={letter} marked={index === marked} open={letter.id === open} onOpen={() => onOpen(letter.id)} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <button type="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t.letters.more}</button>
      )}
    </div>
  );
}

function Row({ letter, marked, open, onOpen }: { letter: LetterRow; marked: boolean; open: boolean; onOpen: () => void }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  const zone = shops[letter.shop]?.zone ?? 'UTC';
  const facts = [t.letters.kinds[letter.kind], letter.lines > 0 && t.letters.lines(letter.lines), letter.attachments > 0 && t.letters.files(letter.attachments)];
  return (
    <li>
      <button type="button" className={marked ? 'marked' : ''} aria-current={open ? 'true' : undefined} onClick={onOpen}>
        <span className="top"><b>{letter.from.name ?? letter.from.address}</b><time dateTime={letter.receivedAt}>{clockSoon(letter.receivedAt, deskNow(), zone, language)}</time></span>
        <span className="subject">{letter.subject || t.letters.noSubject}</span>
        <small>
          <i className={letter.state === 'WAITING' ? 'due' : letter.state === 'DONE' ? 'done' : ''}>{t.letters.states[letter.state]}{letter.state === 'IN_HAND' && letter.holder && `, ${name(letter.shop, letter.holder)}`}</i>
          {' · '}{facts.filter(Boolean).join(' · ')}
          {letter.folder === 'SPAM' && <em className="late"> · {t.letters.spam}</em>}
        </small>
      </button>
    </li>
  );
}
