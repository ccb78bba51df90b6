import type { TaskOutcome } from '../../api/types';
import { useText } from '../../app/language';
import { useKeys } from '../../ui/keys';
import { TOPICS } from './rules';

/** What the talk was about: one digit (R031). */
export function TopicPanel({ onSend, onClose, busy }: {
  onSend: (topic: NonNullable<TaskOutcome['topic']>) => void;
  onClose: () => void;
  busy: boolean;
}) {
  const { t } = useText();
  const digits = Object.fromEntries(TOPICS.map((topic, at) => [`Digit${at + 1}`, () => !busy && onSend(topic)]));
  useKeys({ ...digits, Escape: onClose }, { exclusive: true });
  return (
    <section className="panel" aria-label={t.task.topicTitle}>
      <h2>{t.task.topicTitle}</h2>
      <div className="reasons">
        {TOPICS.map((topic, at) => (
          <button key={topic} type="button" disabled={busy} onClick={() => onSend(topic)}><kbd aria-hidden="true">{at + 1}</kbd> {t.task.topics[topic]}</button>
        ))}
      </div>
      <p className="actions"><button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button></p>
    </section>
  );
}
