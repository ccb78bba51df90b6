import { useQuery } from '@tanstack/react-query';
import type { Call } from '../../api/calls';
import { desk } from '../../api/desk';
import { useText } from '../../app/language';
import { span } from '../../ui/format';
import { Recorded } from '../../ui/Recorded';
import { offsets } from './shown';

/** The recordings of a call, and the places where something happened to its order meanwhile (R069). */
export function Listening({ call }: { call: Call }) {
  const { t } = useText();
  return (
    <div className="listening">
      {call.recordings.map((sound) => (
        <Recorded key={sound.number} call={call} sound={sound}
          {...(call.orderId && !sound.voicemail && { places: (seek) => <Places call={call} order={call.orderId ?? ''} onSeek={seek} /> })} />
      ))}
      {call.recordings.length === 0 && <p className="quiet">{t.ledger.silent}</p>}
    </div>
  );
}

/** What happened to the order while they talked, each with its place in the recording. */
function Places({ call, order, onSeek }: { call: Call; order: string; onSeek: (seconds: number) => void }) {
  const { t } = useText();
  const story = useQuery({ queryKey: ['story', order], queryFn: () => desk.story(order) });
  const places = offsets(call, story.data?.entries ?? []);
  if (places.length === 0) return null;
  return (
    <div>
      <h3>{t.ledger.during}</h3>
      <ul className="places">
        {places.map(({ seconds, what }) => (
          <li key={what.event}><button type="button" onClick={() => onSeek(seconds)}>{span(seconds * 1000, t.units)}</button> {what.what}</li>
        ))}
      </ul>
    </div>
  );
}
