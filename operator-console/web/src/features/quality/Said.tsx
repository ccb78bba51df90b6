import { useQuery } from '@tanstack/react-query';
import { chats } from '../../api/chat';
import { letters } from '../../api/letters';
import type { Talk } from '../../api/quality';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { dayAndClock } from '../../ui/format';
import { LetterBody } from '../../ui/letter/LetterBody';
import { ProblemNotice } from '../../ui/Notice';
import { Heard } from './Heard';

/** What is reviewed: a call is heard, a chat and a letter are read (R112). */
export function Said({ shop, talk, onSecond }: { shop: string; talk: Talk; onSecond: (second: number) => void }) {
  if (talk.kind === 'CHAT') return <Chatted shop={shop} task={talk.call} />;
  if (talk.kind === 'LETTER') return <Written shop={shop} letter={talk.call} />;
  return <Heard shop={shop} talk={talk} onSecond={onSecond} />;
}

interface Line { key: string; who: string; at: string; text: string; mine: boolean }

function Lines({ shop, lines }: { shop: string; lines: Line[] }) {
  const { t, language } = useText();
  const { shops } = useSession();
  return (
    <ol className="talklines" aria-label={t.quality.written}>
      {lines.map((each) => (
        <li key={each.key} className={each.mine ? 'mine' : undefined}>
          <small>{each.who}, {dayAndClock(each.at, shops[shop]?.zone ?? 'UTC', language)}</small>
          <p lang="ru">{each.text}</p>
        </li>
      ))}
    </ol>
  );
}

function Chatted({ shop, task }: { shop: string; task: string }) {
  const { t } = useText();
  const name = usePersonName();
  const chat = useQuery({ queryKey: ['quality', 'chat', task], queryFn: () => chats.read(task, shop) });
  if (chat.isError) return <ProblemNotice error={chat.error} t={t} action={<button type="button" onClick={() => void chat.refetch()}>{t.problems.retry}</button>} />;
  if (!chat.data) return <p aria-busy="true" />;
  const visitor = chat.data.name || t.chat.visitor;
  return (
    <Lines shop={shop} lines={chat.data.messages.map((each) => ({
      key: String(each.number), who: each.operator ? name(shop, each.operator) : visitor, at: each.at, text: each.text, mine: each.by === 'OPERATOR',
    }))} />
  );
}

function Written({ shop, letter }: { shop: string; letter: string }) {
  const { t } = useText();
  const name = usePersonName();
  const found = useQuery({ queryKey: ['letter', letter], queryFn: () => letters.one(shop, letter) });
  if (found.isError) return <ProblemNotice error={found.error} t={t} action={<button type="button" onClick={() => void found.refetch()}>{t.problems.retry}</button>} />;
  if (!found.data) return <p aria-busy="true" />;
  return (
    <>
      <LetterBody shop={shop} whole={found.data} />
      <Lines shop={shop} lines={found.data.written.map((each, at) => ({ key: String(at), who: each.by ? name(shop, each.by) : '', at: each.at, text: each.text, mine: true }))} />
    </>
  );
}
