import { useRef, useState, type ReactNode } from 'react';
import { calls, type Call, type Sound } from '../api/calls';
import { useText } from '../app/language';
import { span } from './format';
import { Notice } from './Notice';

/** One recording or message, to be heard in the page; who listens is written down by its owner (R069, R070). */
export function Recorded({ call, sound, places }: {
  call: Call;
  sound: Sound;
  /** What can be jumped to in it. */
  places?: (seek: (seconds: number) => void) => ReactNode;
}) {
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
      {places?.(seek)}
    </div>
  );
}
