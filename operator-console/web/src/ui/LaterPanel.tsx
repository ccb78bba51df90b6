import { useState } from 'react';
import { calls } from '../api/calls';
import { Problem } from '../api/http';
import type { Promise_ } from '../api/types';
import { useText } from '../app/language';
import { useSession } from '../app/session';
import { deskNow } from './clock';
import { Ending } from './EndPanels';
import { dayAndClock } from './format';
import { whyNoPlace, type NoPlace } from './place';
import { understand, type Wanted } from './promise';

const words = {
  ru: {
    full: 'На это время мы уже обещали столько звонков, сколько успеем. Предложите:', overbook: 'Обещать всё равно (старший)',
    none: 'Рядом свободного времени нет. Назовите другое.', never: 'На это время обещать нельзя.',
    only: 'по просьбе клиента перезвонит тот, кто обещал',
  },
  en: {
    full: 'As many calls are promised for that time as can be made. Offer:', overbook: 'Promise it all the same (senior)',
    none: 'There is no time near it. Name another.', never: 'That time cannot be promised.',
    only: 'the customer asks that the same person calls',
  },
};

/** Answers by which a time is refused; by any other it is not known whether there is room. */
const REFUSED = [400, 409, 422];

/**
 * A promise as the customer said it; what was understood stands below before it is given. It is given where a place is kept
 * for it (R083); without an answer of those who count places it is given all the same: the customer is on the line.
 */
export function LaterPanel({ shop, zone, aboutFirst, answered = true, onSend, onClose, busy }: {
  shop: string;
  zone: string;
  aboutFirst?: string;
  /** Whether an answer may come for which he is called earlier: only about an order one does. */
  answered?: boolean;
  onSend: (promise: Promise_, holdId: string | undefined) => void;
  onClose: () => void;
  busy: boolean;
}) {
  const { t, language } = useText();
  const { me } = useSession();
  const w = words[language];
  const [typed, setTyped] = useState('');
  const [offered, setOffered] = useState<Wanted>();
  const [noPlace, setNoPlace] = useState<NoPlace>();
  const [asking, setAsking] = useState(false);
  const [about, setAbout] = useState(aboutFirst ?? t.outcome.aboutDefault);
  const [note, setNote] = useState(t.outcome.noteDefault);
  const [earlyOk, setEarlyOk] = useState(false);
  const [only, setOnly] = useState(false);
  const wanted = offered ?? understand(typed, deskNow(), zone);
  const past = wanted !== undefined && Date.parse(wanted.to ?? wanted.from ?? '') <= deskNow();
  const ready = wanted !== undefined && !past && about.trim() !== '' && note.trim() !== '';
  const give = async (overbook = false) => {
    if (!wanted || asking) return;
    const early = answered && wanted.kind === 'BY' && earlyOk;
    const promise = { ...wanted, about: about.trim(), note: note.trim(), earlyOk: early, ...(only ? { only: me.id } : {}) };
    setAsking(true);
    try {
      onSend(promise, (await calls.place(shop, { promise, zone, overbook }, crypto.randomUUID())).holdId);
    } catch (problem) {
      if (problem instanceof Problem && REFUSED.includes(problem.status)) setNoPlace(whyNoPlace(problem));
      else onSend(promise, undefined);
    } finally {
      setAsking(false);
    }
  };
  const type = (text: string) => {
    setTyped(text);
    setOffered(undefined);
    setNoPlace(undefined);
  };
  const take = (at: string) => {
    setOffered({ kind: 'AT', from: at });
    setNoPlace(undefined);
  };
  return (
    <Ending title={t.outcome.laterTitle} onSend={() => void give()} onClose={onClose} busy={busy || asking} ready={ready}>
      <label>{t.outcome.laterHint}
        <input autoFocus value={typed} maxLength={60} onChange={(event) => type(event.target.value)} />
      </label>
      <p className="preview" role="status">
        {wanted === undefined ? (typed === '' ? '' : t.outcome.laterUnknown) : past ? t.outcome.laterPast
          : <><b><Understood wanted={wanted} zone={zone} /></b> {t.outcome.customerTime}</>}
      </p>
      {noPlace && (
        <div className="reasons" role="alert">
          <p>{!noPlace.full ? noPlace.message || w.never : noPlace.free.length > 0 ? w.full : w.none}</p>
          {noPlace.free.map((at) => <button key={at} type="button" onClick={() => take(at)}>{dayAndClock(at, zone, language)}</button>)}
          {noPlace.full && me.roles.includes('senior') && <button type="button" onClick={() => void give(true)}>{w.overbook}</button>}
        </div>
      )}
      <label>{t.outcome.about}<input value={about} maxLength={200} onChange={(event) => setAbout(event.target.value)} /></label>
      <label>{t.outcome.note}<input value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} /></label>
      <label className="check"><input type="checkbox" checked={only} onChange={(event) => setOnly(event.target.checked)} /> {w.only}</label>
      {answered && wanted?.kind === 'BY' && (
        <label className="check"><input type="checkbox" checked={earlyOk} onChange={(event) => setEarlyOk(event.target.checked)} /> {t.outcome.earlyOk}</label>
      )}
    </Ending>
  );
}

function Understood({ wanted, zone }: { wanted: Wanted; zone: string }) {
  const { t, language } = useText();
  const from = wanted.from ? dayAndClock(wanted.from, zone, language) : '';
  const to = wanted.to ? dayAndClock(wanted.to, zone, language) : '';
  if (wanted.kind === 'AT') return <>{t.outcome.laterAt(from)}</>;
  return <>{wanted.kind === 'BY' ? t.outcome.laterBy(to) : t.outcome.laterBetween(from, to)}</>;
}
