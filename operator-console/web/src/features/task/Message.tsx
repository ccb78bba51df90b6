import { useQuery } from '@tanstack/react-query';
import { desk } from '../../api/desk';
import type { TaskView } from '../../api/types';
import { useText } from '../../app/language';
import { ProblemNotice } from '../../ui/Notice';
import { Recorded } from '../../ui/Recorded';

/** A recording may come after the call that it is of. */
const READ_MS = 5_000;

/** Of these a call is named in which there may be a message; one that is more urgent keeps that of the one before it. */
const SPOKEN: readonly TaskView['kind'][] = ['VOICEMAIL', 'CALLBACK', 'DROPPED_LINE'];

/** What a caller left for whoever calls him back (R070). */
export function Message({ task }: { task: TaskView }) {
  const { t } = useText();
  const call = SPOKEN.includes(task.kind) ? task.call ?? '' : '';
  const card = useQuery({
    queryKey: ['card', call], queryFn: () => desk.card(call), enabled: call !== '',
    refetchInterval: ({ state }) => (task.kind !== 'VOICEMAIL' || state.data?.call.recordings.length ? false : READ_MS),
  });
  const left = card.data?.call.recordings.filter((sound) => sound.voicemail) ?? [];
  if (call === '' || (task.kind !== 'VOICEMAIL' && left.length === 0)) return null;
  if (card.error) return <ProblemNotice error={card.error} t={t} />;
  return (
    <div className="listening message">
      {card.data && left.map((sound) => <Recorded key={sound.number} call={card.data.call} sound={sound} />)}
    </div>
  );
}
