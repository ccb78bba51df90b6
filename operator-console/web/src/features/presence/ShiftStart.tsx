import { useQueries } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { desk } from '../../api/desk';
import { Problem } from '../../api/http';
import type { Briefing } from '../../api/types';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import type { PresenceDesk } from './usePresence';

/** Before a shift: the headset is heard, what changed is read, and each shop's regulation is acknowledged. */
export function ShiftStart({ presence, onClose }: { presence: PresenceDesk; onClose: () => void }) {
  const { t } = useText();
  const { me, shops } = useSession();
  const [headset, setHeadset] = useState(false);
  const [read, setRead] = useState<Record<string, number>>({});
  const briefings = useBriefings(me.shops);
  const unread = presence.presence?.unread ?? [];
  const missing = Object.entries(briefings.known).some(([shop, briefing]) => briefing.blocks && unread.includes(shop) && read[shop] !== briefing.version);
  const ready = headset && briefings.complete && !missing && !presence.busy;
  useKeys({ Escape: onClose });
  const start = (event: FormEvent) => {
    event.preventDefault();
    if (ready) presence.start(read);
  };
  return (
    <form className="shift" aria-label={t.presence.startTitle} onSubmit={start}>
      <h1>{t.presence.startTitle}</h1>
      <fieldset>
        <legend>{t.presence.headset}</legend>
        <p><button type="button" onClick={() => void tone()}>{t.presence.listen}</button></p>
        <label className="check"><input type="checkbox" checked={headset} onChange={(event) => setHeadset(event.target.checked)} /> {t.presence.heard}</label>
      </fieldset>
      {briefings.error ? <ProblemNotice error={briefings.error} t={t} /> : null}
      {Object.entries(briefings.known).map(([shop, briefing]) => (
        <fieldset key={shop}>
          <legend>{shops[shop]?.brand.spokenName ?? shop}</legend>
          {briefing.news && <><h2>{t.presence.news}</h2><p className="news">{briefing.news}</p></>}
          <h2>{t.presence.regulation(briefing.version)}</h2>
          <p className="news">{briefing.regulation}</p>
          {unread.includes(shop) ? <label className="check">
            <input type="checkbox" checked={read[shop] === briefing.version}
              onChange={(event) => setRead((now) => ({ ...now, [shop]: event.target.checked ? briefing.version : 0 }))} />
            {t.presence.acknowledged} <small>{briefing.blocks ? t.regulation.blocking : t.regulation.optional}</small>
          </label> : <p className="done">✓ {t.regulation.current}</p>}
        </fieldset>
      ))}
      {presence.error ? <ProblemNotice error={presence.error} t={t} /> : null}
      <p className="actions">
        <button type="submit" className="primary" disabled={!ready}>{t.presence.start}</button>
        <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </form>
  );
}

/** A shop without a briefing has nothing to acknowledge. */
function useBriefings(ids: string[]) {
  return useQueries({
    queries: ids.map((shop) => ({ queryKey: ['briefing', shop], queryFn: () => briefingOf(shop), staleTime: 0 })),
    combine: (found) => ({
      complete: found.every((each) => each.isSuccess),
      error: found.find((each) => each.error)?.error,
      known: Object.fromEntries(ids.flatMap((shop, at) => {
        const briefing = found[at]?.data;
        return briefing ? [[shop, briefing] as const] : [];
      })),
    }),
  });
}

async function briefingOf(shop: string): Promise<Briefing | null> {
  try {
    return await desk.briefing(shop);
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}

const TONE_HZ = 440;
const TONE_S = 0.6;

/** A quiet tone in the headset. */
async function tone(): Promise<void> {
  const sound = new AudioContext();
  const source = sound.createOscillator();
  const volume = sound.createGain();
  volume.gain.value = 0.1;
  source.frequency.value = TONE_HZ;
  source.connect(volume).connect(sound.destination);
  await new Promise((done) => {
    source.onended = done;
    source.start();
    source.stop(sound.currentTime + TONE_S);
  });
  await sound.close();
}
