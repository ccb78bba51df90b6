import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { calls, type Call, type Sound } from '../../api/calls';
import { desk } from '../../api/desk';
import { useText } from '../../app/language';
import { span } from '../../ui/format';
import { Notice } from '../../ui/Notice';
import { offsets } from './shown';

/** The recordings of a call, and the places where something happened to its order meanwhile (R069). */
export function Listening({ call }: { call: Call }) {
  const { t } = useText();
  return (
    <div className="listening">
      {call.recordings.map((sound) => <Player key={sound.number} call={call} sound={sound} />)}
      {call.recordings.length === 0 && <p className="quiet">{t.ledger.silent}</p>}
    </div>
  );
}

function Player({ call, sound }: { call: Call; sound: Sound }) {
  const { t } = useText();
  const audio = useRef<HTMLAudioElement>(null);
  const [silent, setSilent] = useState(false);
  const time = span(sound.seconds * 1000, t.units);
  const title = sound.voicemail ? t.ledger.message(time) : t.ledger.record(sound.number, time);
  const seek = (seconds: number) => {
    if (!audio.current) return;
    audio.current.currentTime = seconds;
    audio.current.play().catch(() => setSilent(true));
  };
  return (
    <div>
      <h3>{title}</h3>
      <audio ref={audio} controls preload="none" aria-label={title} src={calls.recording(call, sound)} onError={() => setSilent(true)} onPlaying={() => setSilent(false)} />
      {silent && <Notice tone="warn">{t.ledger.silent}</Notice>}
      {call.orderId && !sound.voicemail && <Places call={call} order={call.orderId} onSeek={seek} />}
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
