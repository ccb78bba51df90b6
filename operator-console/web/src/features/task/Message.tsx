import { useQueries } from '@tanstack/react-query';
import { desk } from '../../api/desk';
import type { TaskView } from '../../api/types';
import { useText } from '../../app/language';
import { ProblemNotice } from '../../ui/Notice';
import { Recorded } from '../../ui/Recorded';

/** A recording may come after the call that it is of. */
const READ_MS = 5_000;

/** What a caller left for whoever calls him back, each time that he did (R070). */
export function Message({ task }: { task: TaskView }) {
  const { t } = useText();
  const cards = useQueries({
    queries: task.messages.map((call) => ({
      queryKey: ['card', call], queryFn: () => desk.card(call),
      refetchInterval: ({ state }: { state: { data?: { call: { recordings: unknown[] } } } }) =>
        (call !== task.call || task.kind !== 'VOICEMAIL' || state.data?.call.recordings.length ? false : READ_MS),
    })),
  });
  const left = cards.flatMap(({ data }) => data?.call.recordings.filter((sound) => sound.voicemail).map((sound) => ({ sound, call: data.call })) ?? []);
  const failed = cards.find((card) => card.error && !card.data)?.error;
  if (left.length === 0 && !failed && task.kind !== 'VOICEMAIL') return null;
  return (
    <div className="listening message">
      {failed && <ProblemNotice error={failed} t={t} />}
      {left.map(({ call, sound }) => <Recorded key={`${call.id}/${sound.number}`} call={call} sound={sound} />)}
    </div>
  );
}
