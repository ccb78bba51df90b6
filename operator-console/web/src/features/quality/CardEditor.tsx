import type { FormEvent } from 'react';
import { quality, type Card, type Criterion, type Plan, type Scorecard, type Terms } from '../../api/quality';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { Saving } from '../../ui/Saving';
import { useEdited } from '../../ui/useEdited';

/** By what a shop judges its calls, and how many; seniors read it, managers write it. */
export function CardEditor({ shop }: { shop: string }) {
  const { me } = useSession();
  const writes = me.roles.includes('manager');
  return (
    <div className="judging">
      <Criteria shop={shop} writes={writes} />
      <Sampling shop={shop} writes={writes} />
    </div>
  );
}

const ID = /^[a-z][a-z0-9-]{0,39}$/;

/** An id of its own that stays, for a criterion that is added. */
function fresh(criteria: Criterion[]): string {
  let number = criteria.length + 1;
  while (criteria.some((each) => each.id === `own-${number}`)) number += 1;
  return `own-${number}`;
}

function Criteria({ shop, writes }: { shop: string; writes: boolean }) {
  const { t } = useText();
  const edited = useEdited<Scorecard, Card>({
    key: ['quality', 'card', shop],
    read: () => quality.card(shop),
    write: (draft, tag) => quality.writeCard(shop, draft, tag),
    drafted: ({ criteria }) => ({ criteria }),
  });
  const words = t.quality.card;
  const criteria = edited.draft?.criteria ?? [];
  const change = (next: Criterion[]) => edited.change({ criteria: next });
  const at = (row: number, what: Partial<Criterion>) => change(criteria.map((each, index) => (index === row ? { ...each, ...what } : each)));
  const wrong = criteria.length === 0 || criteria.some((each) => !ID.test(each.id) || each.words.trim() === '');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong) edited.save();
  };
  return (
    <form aria-label={words.title} onSubmit={send}>
      <fieldset disabled={!writes}>
        <legend>{words.title} · {t.quality.scorecard(edited.body?.version ?? 0)}</legend>
        <ol className="criteria">
          {criteria.map((each, row) => (
            <li key={each.id}>
              <label>{words.words}<input value={each.words} maxLength={200} required onChange={(event) => at(row, { words: event.target.value })} /></label>
              <label>{words.weight}<input type="number" min={0} max={100} value={each.weight} onChange={(event) => at(row, { weight: Math.round(Number(event.target.value)) })} /></label>
              <label className="check"><input type="checkbox" checked={each.fatal} onChange={(event) => at(row, { fatal: event.target.checked })} /> {words.fatal}</label>
              {writes && <button type="button" aria-label={words.remove(each.words)} onClick={() => change(criteria.filter((_, index) => index !== row))}>×</button>}
            </li>
          ))}
        </ol>
        {writes && criteria.length < 20 && <button type="button" onClick={() => change([...criteria, { id: fresh(criteria), words: '', weight: 10, fatal: false }])}>{words.add}</button>}
      </fieldset>
      <p className="quiet">{words.note}</p>
      {writes && <Saving edited={edited} blocked={wrong} />}
    </form>
  );
}

function Sampling({ shop, writes }: { shop: string; writes: boolean }) {
  const { t } = useText();
  const edited = useEdited<Plan, Terms>({
    key: ['quality', 'plan', shop],
    read: () => quality.plan(shop),
    write: (draft, tag) => quality.writePlan(shop, draft, tag),
    drafted: (plan) => plan.next ?? plan.terms,
  });
  const words = t.quality.card;
  const { body, draft } = edited;
  if (!body || !draft) return null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    edited.save();
  };
  return (
    <form aria-label={words.plan} onSubmit={send}>
      <fieldset disabled={!writes}>
        <legend>{words.plan}</legend>
        <div className="inline">
          <label>{words.quota}<input type="number" min={0} max={50} value={draft.quota} onChange={(event) => edited.change({ ...draft, quota: Math.round(Number(event.target.value)) })} /></label>
          <label>{words.term}
            <select value={draft.term} onChange={(event) => edited.change({ ...draft, term: event.target.value === 'DAY' ? 'DAY' : 'WEEK' })}>
              <option value="DAY">{words.terms.DAY}</option><option value="WEEK">{words.terms.WEEK}</option>
            </select>
          </label>
          <label>{words.chats}<input type="number" min={0} max={50} value={draft.chats} onChange={(event) => edited.change({ ...draft, chats: Math.round(Number(event.target.value)) })} /></label>
          <label>{words.letters}<input type="number" min={0} max={50} value={draft.letters} onChange={(event) => edited.change({ ...draft, letters: Math.round(Number(event.target.value)) })} /></label>
          <label>{words.suspected}<input type="number" min={0} max={50} value={draft.suspected} onChange={(event) => edited.change({ ...draft, suspected: Math.round(Number(event.target.value)) })} /></label>
          <label>{words.least}<input type="number" min={1} max={600} value={draft.leastSeconds} onChange={(event) => edited.change({ ...draft, leastSeconds: Math.round(Number(event.target.value)) })} /></label>
          <label>{words.within}<input type="number" min={1} max={60} value={draft.withinDays} onChange={(event) => edited.change({ ...draft, withinDays: Math.round(Number(event.target.value)) })} /></label>
        </div>
        <label className="check"><input type="checkbox" checked={draft.recorded} onChange={(event) => edited.change({ ...draft, recorded: event.target.checked })} /> {words.recorded}</label>
      </fieldset>
      <p className="quiet">{body.next ? words.nextPlan(body.next.quota, words.terms[body.next.term]) : words.from} {words.seed}: <code>{body.seed}</code>. {words.seedNote}</p>
      {writes && <Saving edited={edited} />}
    </form>
  );
}
