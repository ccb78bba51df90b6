import { useQuery } from '@tanstack/react-query';
import { desk } from '../../api/desk';
import type { TaskView } from '../../api/types';
import { useText } from '../../app/language';
import { ProblemNotice } from '../../ui/Notice';
import { Recorded } from '../../ui/Recorded';

/** A recording may come after the call that it is of. */
const READ_MS = 5_000;

/** What a caller left for whoever calls him back (R070). */
export function Message({ task }: { task: TaskView }) {
  const { t } = useText();
  const call = task.call ?? '';
  const card = useQuery({
    queryKey: ['card', call], queryFn: () => desk.card(call), enabled: task.kind === 'VOICEMAIL' && call !== '',
    refetchInterval: ({ state }) => (state.data?.call.recordings.length ? false : READ_MS),
  });
  if (task.kind !== 'VOICEMAIL' || call === '') return null;
  if (card.error) return <ProblemNotice error={card.error} t={t} />;
  return (
    <div className="listening message">
      {card.data?.call.recordings.map((sound) => <Recorded key={sound.number} call={card.data.call} sound={sound} />)}
    </div>
  );
}
