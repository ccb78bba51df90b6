import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { desk } from '../../api/desk';
import { Problem } from '../../api/http';
import { scripts, type ShopScript } from '../../api/scripts';
import { useText } from '../../app/language';
import { ProblemNotice } from '../../ui/Notice';
import { METHODS, exampleOf } from './draft';

const QUIET_MS = 400;

/** The talk as an operator would see it, on an order or an example; a click on an answer shows where it leads. */
export function Preview({ shop, script }: { shop: string; script: ShopScript }) {
  const { t } = useText();
  const [number, setNumber] = useState('');
  const [example, setExample] = useState({ method: 'COURIER' as (typeof METHODS)[number], certificate: false, firstOrder: true, prepaid: false });
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const settled = useSettled(JSON.stringify({ script, number: number.trim() }));
  const shown = useQuery({
    queryKey: ['script-preview', shop, settled, example, answers],
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }) => previewed(shop, script, number.trim(), exampleOf(script, example, t.scripts.usual), answers, signal),
  });
  const refused = shown.error instanceof Problem && shown.error.code === 'invalid';
  return (
    <section className="tryout" aria-label={t.scripts.preview}>
      <h2>{t.scripts.preview}</h2>
      <div className="inline">
        <label>{t.scripts.orderNumber}<input value={number} maxLength={40} placeholder={t.scripts.onExample} onChange={(event) => setNumber(event.target.value)} /></label>
        {number.trim() === '' && (
          <label>{t.scripts.method}
            <select value={example.method} onChange={(event) => setExample({ ...example, method: event.target.value as (typeof METHODS)[number] })}>
              {METHODS.map((each) => <option key={each} value={each}>{t.scripts.methods[each]}</option>)}
            </select>
          </label>
        )}
      </div>
      {number.trim() === '' && (
        <div className="inline">
          {(['firstOrder', 'prepaid', 'certificate'] as const).map((each) => (
            <label key={each} className="check"><input type="checkbox" checked={example[each]} onChange={(event) => setExample({ ...example, [each]: event.target.checked })} /> {t.scripts.conditions[each].yes}</label>
          ))}
        </div>
      )}
      {refused ? <p className="quiet">{t.scripts.notYet}</p> : shown.error ? <ProblemNotice error={shown.error} t={t} /> : null}
      <ol className="talk" aria-busy={shown.isFetching}>
        {shown.data?.steps.filter((step) => step.say.length > 0).map((step) => (
          <li key={step.id} className={step.id.startsWith('shop/') ? 'own' : ''} lang="ru">
            {step.say.map((sentence) => <p key={sentence}>{sentence}</p>)}
            {step.choices && (
              <div className="ticks choices">
                {step.choices.map((each) => (
                  <button key={each.answer} type="button" aria-pressed={each.chosen} onClick={() => setAnswers({ ...answers, [step.id]: each.answer })}>{each.label}</button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

async function previewed(shop: string, script: ShopScript, number: string, example: ReturnType<typeof exampleOf>, answers: Record<string, string>, signal: AbortSignal) {
  if (number === '') return scripts.preview(shop, { script, example, answers }, signal);
  const order = (await desk.orders(shop, { number }, signal)).items[0];
  if (!order) throw new Problem({ status: 404, code: 'not-found', title: '', detail: '', errors: [] });
  return scripts.preview(shop, { script, order: order.id, answers }, signal);
}

/** What was typed once the hands rest. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    timer.current = setTimeout(() => setSettled(value), QUIET_MS);
    return () => clearTimeout(timer.current);
  }, [value]);
  return settled;
}
