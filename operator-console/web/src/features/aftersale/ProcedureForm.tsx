import { useState, type FormEvent } from 'react';
import type { Chosen, Procedure } from '../../api/aftersale';
import { useText } from '../../app/language';

const HOUR = 3_600;
const DAY = 86_400;
/** order-service: PlaybookRules.DONE, Playbook.Channel and Resolution. */
const STEPS = ['INSTRUCTION_SENT', 'EVIDENCE_ASKED', 'REPLACEMENT_ORDERED', 'REFUND_ASKED'] as const;
const CHANNELS = ['PHONE', 'MAIL', 'CHAT'] as const;
const ENDS = ['EXCHANGED', 'REPLACED', 'REFUNDED', 'ANSWERED', 'REJECTED'] as const;

/** What a shop chooses in a procedure; what it may not choose away, the service says. */
export function ProcedureForm({ title, stored, writes, busy, onSave }: {
  title: string;
  stored: Procedure;
  writes: boolean;
  busy: boolean;
  onSave: (body: Chosen) => void;
}) {
  const { t } = useText();
  const [chosen, setChosen] = useState<Chosen>(() => of(stored));
  const choose = (what: Partial<Chosen>) => setChosen({ ...chosen, ...what });
  const changed = JSON.stringify(chosen) !== JSON.stringify(of(stored));
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (changed && !busy) onSave(chosen);
  };
  return (
    <form className="procedure" aria-label={title} onSubmit={send}>
      <fieldset disabled={!writes}>
        <legend>{t.aftersale.stepsInOrder}</legend>
        <ol>
          {chosen.steps.map((each, at) => (
            <li key={each}>{t.aftersale.does[each as keyof typeof t.aftersale.does]}{' '}
              {writes && at > 0 && <button type="button" aria-label={t.aftersale.earlier(t.aftersale.steps[each])} onClick={() => choose({ steps: earlier(chosen.steps, at) })}>↑</button>}
              {writes && <button type="button" aria-label={t.aftersale.without(t.aftersale.steps[each])} onClick={() => choose({ steps: chosen.steps.filter((other) => other !== each) })}>×</button>}
            </li>
          ))}
        </ol>
        {writes && STEPS.filter((each) => !chosen.steps.includes(each)).map((each) => (
          <button key={each} type="button" onClick={() => choose({ steps: [...chosen.steps, each] })}>+ {t.aftersale.does[each]}</button>
        ))}
      </fieldset>
      <Several legend={t.aftersale.howTheyCome} all={CHANNELS} words={t.aftersale.channels} chosen={chosen.channels} writes={writes} onChange={(channels) => choose({ channels })} />
      <Several legend={t.aftersale.how} all={ENDS} words={t.aftersale.resolutions} chosen={chosen.resolutions} writes={writes} onChange={(resolutions) => choose({ resolutions })} />
      <fieldset disabled={!writes} className="terms">
        <legend>{t.aftersale.terms}</legend>
        <Term label={t.aftersale.handlingHours} unit={HOUR} seconds={chosen.handlingSeconds} onChange={(handlingSeconds) => choose({ handlingSeconds })} />
        <Term label={t.aftersale.evidenceDays} unit={DAY} seconds={chosen.evidenceSeconds} onChange={(evidenceSeconds) => choose({ evidenceSeconds })} />
        <Term label={t.aftersale.refundDays} unit={DAY} seconds={chosen.refundSeconds} onChange={(refundSeconds) => choose({ refundSeconds })} />
        <label>{t.aftersale.couponPercent}<input type="number" min={1} max={50} step={1} value={chosen.couponPercent ?? ''} onChange={(event) => choose({ couponPercent: Number(event.target.value) })} /></label>
        <label className="check"><input type="checkbox" checked={chosen.evidenceFirst} onChange={(event) => choose({ evidenceFirst: event.target.checked })} /> {t.aftersale.evidenceFirst}</label>
      </fieldset>
      {writes && <p className="actions"><button type="submit" className="primary" disabled={!changed || busy}>{t.aftersale.saveProcedure}</button></p>}
    </form>
  );
}

function Term({ label, unit, seconds, onChange }: { label: string; unit: number; seconds: number; onChange: (seconds: number) => void }) {
  return <label>{label}<input type="number" min={1} step="any" value={seconds / unit} onChange={(event) => onChange(Math.round(Number(event.target.value) * unit))} /></label>;
}

function Several<T extends string>({ legend, all, words, chosen, writes, onChange }: {
  legend: string;
  all: readonly T[];
  words: Record<T, string>;
  chosen: T[];
  writes: boolean;
  onChange: (chosen: T[]) => void;
}) {
  return (
    <fieldset disabled={!writes}>
      <legend>{legend}</legend>
      {all.map((each) => (
        <label key={each} className="check">
          <input type="checkbox" checked={chosen.includes(each)} onChange={(event) => onChange(event.target.checked ? [...chosen, each] : chosen.filter((other) => other !== each))} /> {words[each]}
        </label>
      ))}
    </fieldset>
  );
}

function earlier<T>(steps: T[], at: number): T[] {
  const next = [...steps];
  next.splice(at - 1, 0, ...next.splice(at, 1));
  return next;
}

function of({ steps, channels, resolutions, handlingSeconds, evidenceSeconds, refundSeconds, evidenceFirst, couponPercent }: Procedure): Chosen {
  return { steps, channels, resolutions, handlingSeconds, evidenceSeconds, refundSeconds, evidenceFirst, couponPercent };
}
