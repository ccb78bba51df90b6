import { Link } from '@tanstack/react-router';
import type { TaskView } from '../../api/types';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { Whispered } from '../../app/whisper';
import { useSession } from '../../app/session';
import { useNow } from '../../ui/clock';
import { clock, dayAndClock, phone, span } from '../../ui/format';
import { Promised } from '../../ui/Promised';
import { urgency } from '../../ui/urgency';
import { Message } from './Message';

/** Who is called, why now, what he wanted, and what was before. */
export function TaskHead({ task }: { task: TaskView }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const now = useNow();
  const brand = shops[task.shop]?.brand;
  const how = urgency(task.times, now);
  const rest = task.times ? Date.parse(task.times.callBy) - now : undefined;
  return (
    <>
      <header className="person" ref={(el) => el?.style.setProperty('--brand', brand?.colour ?? 'gray')}>
        <p className="shop">{brand?.spokenName ?? task.shop}</p>
        <h1>{task.name || t.case.noName}<small>{t.kinds[task.kind]}</small></h1>
        <p className="facts">
          {task.phone && <span className="phone">☎ {phone(task.phone.e164)}</span>}
          <span>{t.case.localTime(clock(now, task.zone.id, language))}</span>
          {task.orderId && <Link to="/case/$id" params={{ id: task.orderId }}>{t.case.order}</Link>}
        </p>
        {!task.end && (
          <p className={`why ${how}`}>
            {task.reason}
            {rest !== undefined && how !== 'closed' && <b> · {rest < 0 ? t.queue.lateBy(span(rest, t.units)) : t.queue.left(span(rest, t.units))}</b>}
          </p>
        )}
      </header>
      <section className="told task">
        <Whispered />
        <Sayings steps={task.script} />
        <Message task={task} />
        {task.about && <p className="comment"><b>{t.task.about}:</b> {task.about}</p>}
        <Before task={task} />
      </section>
    </>
  );
}

/** What to say, and under it what to say when the talk takes another turn. */
function Sayings({ steps }: { steps: TaskView['script'] }) {
  return (
    <div className="sayings" lang="ru">
      {steps.map((step) => (
        <div key={step.id}>
          {step.say.map((sentence) => <p key={sentence} className="say">{sentence}</p>)}
          {step.hint && <p className="quiet">{step.hint}</p>}
          {step.turns.map((turn) => (
            <div key={turn.when} className="branch"><b>{turn.when}</b>{turn.say.map((sentence) => <p key={sentence}>{sentence}</p>)}</div>
          ))}
        </div>
      ))}
    </div>
  );
}

function Before({ task }: { task: TaskView }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  const zone = shops[task.shop]?.zone ?? 'UTC';
  const made = task.attempts.filter((attempt) => attempt.ended !== undefined);
  if (made.length + task.notes.length + task.others.length === 0 && !task.promise) return null;
  return (
    <aside className="before">
      {task.promise && <Promised shop={task.shop} owed={task.promise} />}
      {task.notes.map((note) => (
        <p key={note.at} className="note"><b>{name(task.shop, note.by)}</b> {dayAndClock(note.at, zone, language)}: {note.text}</p>
      ))}
      {made.length > 0 && <p><b>{t.case.attempts}:</b> {made.map((each) => `${clock(each.at, zone, language)} ${each.ended ? ended(each.ended, t).replace('…', '') : ''}`).join(' · ')}</p>}
      {task.others.length > 0 && (
        <p><b>{t.task.others}:</b> {task.others.map((other) => (
          <Link key={other.id} to="/task/$id" params={{ id: other.id }}>{t.kinds[other.kind]}</Link>
        ))}</p>
      )}
    </aside>
  );
}

const ended = (how: NonNullable<TaskView['attempts'][number]['ended']>, t: ReturnType<typeof useText>['t']) =>
  (how === 'TALKED' ? t.presence.of.TALKING : t.outcome[how]);
