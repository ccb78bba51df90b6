import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ComponentType } from 'react';
import type { ChatOutcome } from '../../api/chat';
import type { Promise_, TaskOutcome, TaskView } from '../../api/types';
import { useDialling, type Suggested } from '../../app/dialling';
import { useDoing } from '../../app/doing';
import { useText } from '../../app/language';
import { useMaySee, useSession } from '../../app/session';
import { useTakeNext } from '../../app/takeNext';
import { useNow } from '../../ui/clock';
import { HandOverPanel, NotePanel } from '../../ui/EndPanels';
import { LaterPanel } from '../../ui/LaterPanel';
import { StopPanel } from '../../ui/stop/StopPanel';
import { KeyButton } from '../../ui/Key';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { ReplyPanel } from '../../ui/reply/ReplyPanel';
import { useReply } from '../../ui/reply/useReply';
import { settled, standing, topicOf, whyNot, type Standing } from './rules';
import { TaskHead } from './TaskHead';
import { TopicPanel } from './TopicPanel';
import { useTask, useTaskWork } from './useTask';

/** A call that is owed to somebody: who, why, what was promised, and how it ended. */
export function TaskPage({ id, chat }: { id: string; chat: ChatOf }) {
  const { t } = useText();
  const found = useTask(id);
  if (found.data) return <Task task={found.data} stale={found.error} chat={chat} />;
  if (found.isError) {
    return <ProblemNotice error={found.error} t={t}
      action={<button type="button" onClick={() => void found.refetch()}>{t.problems.retry}</button>} />;
  }
  return <div className="case" aria-busy="true" />;
}

/** What is written, where the work is a chat. */
type ChatOf = ComponentType<{ task: TaskView; claim: number | undefined }>;

type Panel = 'stop' | 'later' | 'handOver' | 'note' | 'write' | ReturnType<typeof settled>[number];
type Unreached = 'NO_ANSWER' | 'BUSY' | 'ROBOT' | 'OTHER_PERSON' | 'WRONG_NUMBER';

function Task({ task, stale, chat: Chat }: { task: TaskView; stale: unknown; chat: ChatOf }) {
  const { t } = useText();
  const { me } = useSession();
  const { works } = useMaySee();
  const at = standing(task, me.id, useNow());
  const work = useTaskWork(task.id, at.mine);
  const navigate = useNavigate();
  const doing = useDoing();
  const dialling = useDialling();
  const [panel, setPanel] = useState<Panel>();
  const reply = useReply(task.shop, task.orderId ?? '');
  const close = () => setPanel(undefined);
  const quiet = () => undefined;
  const home = () => navigate({ to: '/' });
  const isChat = task.kind === 'CHAT';
  const end = (outcome: TaskOutcome) => void (isChat ? work.settle(settledChat(outcome)) : work.outcome(outcome)).then(() => {
    doing('WRAP_UP');
    close();
  }, quiet);
  const begin = () => {
    if (at.mine === undefined) {
      if (whyNot('claim', at, t) === undefined) void work.claim().then(() => doing(isChat ? 'TALKING' : 'READING'), quiet);
    } else if (!at.talking) void work.dial().then(() => {
      doing('DIALLING');
      if (task.phone && !isChat) dialling.ring({ shop: task.shop, phone: task.phone.e164, taskId: task.id });
    }, quiet);
  };
  const release = () => void work.release().then(() => {
    doing('READY');
    return home();
  }, quiet);
  const leave = () => (at.mine !== undefined && !at.talking ? release() : void home());
  const byPhone = (act: () => void) => (isChat ? () => undefined : act);
  const may = (act: () => void) => () => whyNot('end', at, t) === undefined && !work.busy && act();
  const talked = (outcome: ReturnType<typeof settled>[number]) => {
    const topic = topicOf(outcome);
    if (topic) end({ outcome, topic });
    else setPanel(outcome);
  };
  const unreached = (outcome: Unreached) => may(() => end({ outcome }));
  useKeys({
    Enter: begin, NumpadEnter: begin, Escape: leave,
    KeyN: byPhone(unreached('NO_ANSWER')), KeyB: byPhone(unreached('BUSY')), KeyV: byPhone(unreached('ROBOT')), KeyO: byPhone(unreached('OTHER_PERSON')),
    KeyL: byPhone(may(() => setPanel('later'))), KeyE: () => setPanel('note'), KeyY: () => task.phone && setPanel('stop'), KeyS: () => task.orderId && setPanel('write'),
    KeyH: () => at.mine !== undefined && setPanel('handOver'),
    ...Object.fromEntries(settled(task.kind).map((outcome, index) => [`Digit${index + 1}`, { press: may(() => talked(outcome)), does: t.task.outcomes[outcome], why: whyNot('end', at, t) }])),
  }, { place: 'task', enabled: works });
  return (
    <div className="case">
      <TaskHead task={task} />
      {isChat && <Chat task={task} claim={at.mine} />}
      {stale ? <ProblemNotice error={stale} t={t} /> : null}
      {work.problem ? <ProblemNotice error={work.problem} t={t}
        action={<button type="button" onClick={work.forget}>{t.keys.close}</button>} /> : null}
      <footer className="ending">
        {task.end && <Ended task={task} />}
        {panel === 'later' && <LaterPanel shop={task.shop} zone={task.zone.id} aboutFirst={task.about ?? t.kinds[task.kind]} answered={task.orderId !== undefined} onClose={close} busy={work.busy}
          onSend={(promise: Promise_, holdId) => end({ outcome: 'LATER', promise, holdId })} />}
        {panel === 'handOver' && <HandOverPanel shop={task.shop} onClose={close} busy={work.busy}
          onSend={(to, note) => void work.handOver(to, note).then(home, quiet)} />}
        {panel === 'note' && <NotePanel onSend={(text) => void work.note(text).then(close, quiet)} onClose={close} busy={work.busy} />}
        {panel === 'stop' && task.phone && <StopPanel shop={task.shop} phone={task.phone.e164} onClose={close} />}
        {panel === 'write' && task.orderId && <ReplyPanel shop={task.shop} order={task.orderId} zone={task.zone.id} reply={reply} onClose={close} />}
        {panel !== undefined && panel !== 'later' && panel !== 'handOver' && panel !== 'note' && panel !== 'write' && panel !== 'stop' && (
          <TopicPanel busy={work.busy} onClose={close} onSend={(topic) => end({ outcome: panel, topic })} />
        )}
        {works && !task.end && <Bar task={task} at={at} suggested={dialling.suggested(task.id)} onBegin={begin} onTalked={(outcome) => may(() => talked(outcome))()}
          onUnreached={(outcome) => unreached(outcome)()} onPanel={setPanel} onRelease={release} />}
      </footer>
    </div>
  );
}

/** Of a chat only a talk's outcomes are offered, each with what it was about. */
const settledChat = ({ outcome, topic }: TaskOutcome): ChatOutcome => ({ outcome, topic }) as ChatOutcome;

function Ended({ task }: { task: TaskView }) {
  const { t } = useText();
  const next = useTakeNext();
  const outcomes: Record<string, string> = t.task.outcomes;
  return (
    <section className="verdict good" aria-label={t.case.outcome}>
      <h2>{t.outcome.done}: {outcomes[task.end?.outcome ?? ''] ?? task.end?.outcome}</h2>
      <p className="actions">
        <KeyButton name="J" primary onPress={next}>{t.outcome.next}</KeyButton>
        {task.end?.orderId && <Link className="button" to="/case/$id" params={{ id: task.end.orderId }}>{t.case.order}</Link>}
      </p>
    </section>
  );
}

const UNREACHED: [string, Unreached][] = [['N', 'NO_ANSWER'], ['B', 'BUSY'], ['V', 'ROBOT'], ['O', 'OTHER_PERSON'], ['', 'WRONG_NUMBER']];

function Bar({ task, at, suggested, onBegin, onTalked, onUnreached, onPanel, onRelease }: {
  task: TaskView;
  at: Standing;
  suggested: Suggested | undefined;
  onBegin: () => void;
  onTalked: (outcome: ReturnType<typeof settled>[number]) => void;
  onUnreached: (outcome: Unreached) => void;
  onPanel: (panel: Panel) => void;
  onRelease: () => void;
}) {
  const { t } = useText();
  const why = whyNot('end', at, t);
  return (
    <section className="outcome" aria-label={t.case.outcome}>
      <div className="keysrow">
        {at.mine === undefined
          ? <KeyButton name="Enter" primary onPress={onBegin} why={whyNot('claim', at, t)}>{t.case.claim}</KeyButton>
          : !at.talking && <KeyButton name="Enter" primary onPress={onBegin} why={whyNot('dial', at, t)}>{t.case.dial}</KeyButton>}
        {at.talking && settled(task.kind).map((outcome, index) => (
          <KeyButton key={outcome} name={String(index + 1)} primary={index === 0 && suggested === undefined} onPress={() => onTalked(outcome)} why={why}>{t.task.outcomes[outcome]}</KeyButton>
        ))}
        {at.talking && task.kind !== 'CHAT' && UNREACHED.map(([key, outcome]) => (
          <KeyButton key={outcome} name={key} primary={suggested === outcome} onPress={() => onUnreached(outcome)} why={why}>{t.outcome[outcome]}</KeyButton>
        ))}
        {at.talking && task.kind !== 'CHAT' && <KeyButton name="L" onPress={() => onPanel('later')} why={why}>{t.outcome.LATER}</KeyButton>}
        <KeyButton name="E" onPress={() => onPanel('note')}>{t.case.notes}</KeyButton>
        {task.phone && <KeyButton name="Y" onPress={() => onPanel('stop')}>{t.stop.open}</KeyButton>}
        {task.orderId && <KeyButton name="S" onPress={() => onPanel('write')}>{t.reply.open}</KeyButton>}
        {at.mine !== undefined && <KeyButton name="H" onPress={() => onPanel('handOver')}>{t.outcome.handOver}</KeyButton>}
        {at.mine !== undefined && (task.kind === 'CHAT' || !at.talking) && <KeyButton name={task.kind === 'CHAT' ? '' : 'Esc'} onPress={onRelease}>{t.case.release}</KeyButton>}
        {at.heldBy && <b className="due">{t.case.heldBy(at.heldBy)}</b>}
      </div>
    </section>
  );
}
