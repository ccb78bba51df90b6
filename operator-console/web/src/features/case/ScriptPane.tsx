import { useEffect, useRef } from 'react';
import type { CaseView, Step } from '../../api/types';
import { useText } from '../../app/language';
import { Whispered } from '../../app/whisper';
import { missingIn, steps } from './script';
import { tickName, tickWord } from './rules';

/** What to say, one step large and whole; the tick beside it is the proof that it was said. */
export function ScriptPane({ item, at, onStep, onTick, onAnswer, why }: {
  item: CaseView;
  at: number;
  onStep: (step: number) => void;
  onTick: (id: string) => void;
  onAnswer: (step: Step, answer: string) => void;
  why: string | undefined;
}) {
  const { t } = useText();
  const all = steps(item);
  return (
    <section className="script" aria-label={t.case.script}>
      <Whispered />
      <ForCourier item={item} />
      <ol>
        {all.map((step, index) => (
          <ScriptStep key={step.id} step={step} item={item} now={index === at} onStep={() => onStep(index)}
            onTick={onTick} onAnswer={onAnswer} why={why} />
        ))}
      </ol>
    </section>
  );
}

function ScriptStep({ step, item, now, onStep, onTick, onAnswer, why }: {
  step: Step;
  item: CaseView;
  now: boolean;
  onStep: () => void;
  onTick: (id: string) => void;
  onAnswer: (step: Step, answer: string) => void;
  why: string | undefined;
}) {
  const { t } = useText();
  const here = useRef<HTMLLIElement>(null);
  const open = missingIn(step, item);
  const done = step.ticks.length > 0 && open.length === 0;
  useEffect(() => {
    if (now) here.current?.scrollIntoView({ block: 'nearest' });
  }, [now]);
  return (
    <li ref={here} className={`${now ? 'now' : ''} ${done ? 'done' : ''}`} aria-current={now ? 'step' : undefined}>
      <button type="button" className="say" onClick={onStep} lang="ru">
        {step.say.map((sentence) => <span key={sentence}>{sentence}</span>)}
        {step.hint && <small>{step.hint}</small>}
      </button>
      {step.ticks.length > 0 && (
        <div className="ticks">
          {step.ticks.map((id) => {
            const missing = open.includes(id);
            return (
              <button key={id} type="button" role="checkbox" aria-checked={!missing} aria-label={tickName(id, item, t)}
                aria-disabled={why !== undefined} title={why} onClick={() => missing && why === undefined && onTick(id)}>
                {tickWord(id, t)}
              </button>
            );
          })}
        </div>
      )}
      {step.choices && <Choices step={step} now={now} onAnswer={onAnswer} why={why} />}
      {now && step.branches.map((branch) => (
        <div key={branch.when} className="branch" lang="ru">
          <b>{branch.when}</b>
          {branch.say.map((sentence) => <p key={sentence}>{sentence}</p>)}
        </div>
      ))}
    </li>
  );
}

/** What the customer may answer to a question of the shop's own; the figure is its key while the step is open. */
function Choices({ step, now, onAnswer, why }: {
  step: Step;
  now: boolean;
  onAnswer: (step: Step, answer: string) => void;
  why: string | undefined;
}) {
  const { t } = useText();
  const choices = step.choices ?? [];
  if (!now && !choices.some((each) => each.chosen)) return null;
  return (
    <div className="ticks choices" role="radiogroup" aria-label={step.say.join(' ')} lang="ru">
      {choices.filter((each) => now || each.chosen).map((each, at) => (
        <button key={each.answer} type="button" role="radio" aria-checked={each.chosen} aria-disabled={why !== undefined} title={why ?? (now ? undefined : t.scripts.answered)}
          onClick={() => why === undefined && onAnswer(step, each.answer)}>
          {now && <kbd aria-hidden="true">{at + 1}</kbd>} {each.label}
        </button>
      ))}
    </div>
  );
}

/** What the answers say to whoever brings the goods. */
function ForCourier({ item }: { item: CaseView }) {
  const { t } = useText();
  const said = item.readBack.replies.flatMap((each) => (each.courier ? [each.courier] : []));
  return said.length === 0 ? null : <p className="comment" lang="ru">{t.scripts.toCourier} {said.join('; ')}</p>;
}
