import { useEffect, useRef } from 'react';
import { useKeys } from '../../ui/keys';
import { useText } from '../language';
import { STEPS, useTour } from './useTour';

type Step = (typeof STEPS)[number];

/** What a step is about, on the page. */
const SHOWN: Record<Step, string> = { queue: '.queue', take: '.queue .next', dial: '.case .outcome', script: '.case .script', order: '.case .order', outcome: '.case .outcome', help: '.top .finds' };
const LOOK_MS = 500;

/** Beside the work, over none of it: what is told can be tried at once. Arrows lead on, Esc closes. */
export function Tour() {
  const tour = useTour();
  return tour.step === undefined ? null : <Told key={tour.step} at={tour.step} go={tour.go} end={tour.end} />;
}

function Told({ at, go, end }: { at: number; go: (to: number) => void; end: () => void }) {
  const { t } = useText();
  const step = STEPS[at] ?? 'queue';
  const waits = useRef<HTMLParagraphElement>(null);
  const last = at === STEPS.length - 1;
  useKeys({ ArrowRight: () => go(at + 1), ArrowLeft: () => go(at - 1), Escape: end }, { beside: true });
  useEffect(() => {
    let marked: Element | null = null;
    const look = () => {
      const found = document.querySelector(SHOWN[step]);
      if (waits.current) waits.current.hidden = found !== null;
      if (found === marked) return;
      marked?.classList.remove('toured');
      found?.classList.add('toured');
      marked = found;
    };
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => {
      clearInterval(timer);
      marked?.classList.remove('toured');
    };
  }, [step]);
  return (
    <section className="panel tour" aria-label={t.tour.title}>
      <div aria-live="polite">
        <h2>{t.tour.steps[step][0]} <small>{t.tour.step(at + 1, STEPS.length)}</small></h2>
        <p>{t.tour.steps[step][1]}</p>
        <p ref={waits} className="due" hidden>{t.tour.needs}</p>
      </div>
      <p className="actions">
        <button type="button" autoFocus className="primary" onClick={() => go(at + 1)}>{last ? t.tour.end : t.tour.next} <kbd aria-hidden="true">→</kbd></button>
        {at > 0 && <button type="button" onClick={() => go(at - 1)}><kbd aria-hidden="true">←</kbd> {t.tour.back}</button>}
        {!last && <button type="button" onClick={end}><kbd aria-hidden="true">Esc</kbd> {t.tour.skip}</button>}
      </p>
    </section>
  );
}

/** Where nothing is open yet, to who was never asked. */
export function TourOffer() {
  const { t } = useText();
  const { asked, start, end } = useTour();
  if (asked) return null;
  return (
    <p className="actions offer">
      <span>{t.tour.offer}</span>
      <button type="button" onClick={start}>{t.tour.start}</button>
      <button type="button" onClick={end}>{t.tour.no}</button>
    </p>
  );
}
