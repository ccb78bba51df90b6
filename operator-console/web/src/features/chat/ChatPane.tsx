import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { notification } from '../../api/notification';
import type { TaskView } from '../../api/types';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { deskNow, useNow } from '../../ui/clock';
import { clock, span } from '../../ui/format';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { Chooser } from '../../ui/reply/Chooser';
import { useKeys } from '../../ui/keys';
import { unfilled, visible } from './draft';
import { useChat } from './useChat';

const TEXT_MAX = 1000;

/** What a visitor of the shop's pages and the desk write to each other (R041). */
export function ChatPane({ task, claim }: { task: TaskView; claim: number | undefined }) {
  const { t } = useText();
  const { me } = useSession();
  const talk = useChat(task.id, task.shop, claim, me.id);
  const { chat } = talk;
  const log = useRef<HTMLDivElement>(null);
  const length = (chat?.messages.length ?? 0) + talk.unsent.length;
  useEffect(() => {
    void log.current?.scrollTo({ top: log.current.scrollHeight }); // what it returns, a promise in some browsers, is no clean-up
  }, [length]);
  if (!chat) return talk.error ? <ProblemNotice error={talk.error} t={t} /> : <section className="chat" aria-busy="true" />;
  return (
    <section className="chat" aria-label={t.chat.log}>
      <div ref={log} className="log" role="log" aria-label={t.chat.log} tabIndex={0}>
        <ol>
        {chat.messages.map((line) => <Line key={line.number} task={task} line={line} />)}
        {talk.unsent.map((line) => (
          <li key={line.key} className="mine"><small>{talk.problem ? t.chat.unsent : '…'}</small><p>{visible(line.text)}</p>
            {talk.problem ? <button type="button" disabled={talk.busy} onClick={() => talk.again(line)}>{t.chat.again}</button> : null}</li>
        ))}
        </ol>
      </div>
      <Where chat={chat} />
      {talk.problem ? <ProblemNotice error={talk.problem} t={t} action={<button type="button" onClick={talk.forget}>{t.keys.close}</button>} /> : null}
      {claim !== undefined && chat.state !== 'CLOSED' && <Writing shop={task.shop} here={talk.here} onSend={talk.send} />}
    </section>
  );
}

type Shown = NonNullable<ReturnType<typeof useChat>['chat']>;

function Where({ chat }: { chat: Shown }) {
  const { t } = useText();
  const left = Date.parse(chat.answerBy) - useNow();
  if (chat.state === 'CLOSED') return <p className="quiet" role="status">{t.chat.closed}</p>;
  if (chat.left) return <Notice tone="warn">{t.chat.left}</Notice>;
  if (chat.state !== 'WAITING') return null;
  return <p className={left < 0 ? 'late' : 'due'} role="status">{left < 0 ? t.chat.late : t.chat.waiting(span(left, t.units))}</p>;
}

function Line({ task, line }: { task: TaskView; line: Shown['messages'][number] }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  const who = line.operator ? name(task.shop, line.operator) : task.name || t.chat.visitor;
  return (
    <li className={line.by === 'OPERATOR' ? 'mine' : undefined}>
      <small>{who} {clock(Date.parse(line.at) || deskNow(), shops[task.shop]?.zone ?? 'UTC', language)}</small>
      <p>{visible(line.text)}</p>
    </li>
  );
}

function Writing({ shop, here, onSend }: { shop: string; here: boolean; onSend: (text: string) => void }) {
  const { t } = useText();
  const [text, setText] = useState('');
  const [choosing, setChoosing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const open = unfilled(text);
  const ready = here && text.trim() !== '' && open.length === 0;
  useEffect(() => { if (here) field.current?.focus(); }, [here]);
  useKeys({ KeyM: () => field.current?.focus(), KeyA: () => setChoosing(true) }, { place: 'chat' });
  const send = () => {
    if (!ready) return;
    onSend(text.trim());
    setText('');
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault(); // leaves the field, not the chat: digits are outcomes then
      field.current?.blur();
      return;
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  if (choosing) return <ReadyAnswer shop={shop} onClose={() => setChoosing(false)} onText={(answer) => { setText(answer.slice(0, TEXT_MAX)); setChoosing(false); }} />;
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(); }} aria-label={t.chat.message}>
      <label>{t.chat.message}
        <textarea ref={field} rows={3} maxLength={TEXT_MAX} lang="ru" value={text} onChange={(event) => setText(event.target.value)} onKeyDown={onKey} />
      </label>
      {open.length > 0 && <Notice tone="warn">{t.chat.unfilled(open.join(', '))}</Notice>}
      <p className="actions">
        <button type="submit" className="primary" disabled={!ready}><kbd aria-hidden="true">Enter</kbd> {here ? t.chat.send : t.chat.coming}</button>
        <button type="button" aria-keyshortcuts="A" onClick={() => setChoosing(true)}><kbd aria-hidden="true">A</kbd> {t.chat.ready}</button>
      </p>
    </form>
  );
}

/** Chosen in one action, looked through and sent in the next (R100). */
function ReadyAnswer({ shop, onText, onClose }: { shop: string; onText: (text: string) => void; onClose: () => void }) {
  const { t } = useText();
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  useKeys({ Escape: onClose }, { exclusive: true });
  const choose = (name: string | undefined) => {
    if (name === undefined) {
      onClose();
      return;
    }
    setBusy(true);
    notification.reply(shop, name).then((found) => onText(found.body.body), setProblem).finally(() => setBusy(false));
  };
  return (
    <section className="panel reply" aria-label={t.chat.ready}>
      <Chooser shop={shop} busy={busy} onClose={onClose} onChoose={choose} />
      {problem ? <ProblemNotice error={problem} t={t} /> : null}
    </section>
  );
}
