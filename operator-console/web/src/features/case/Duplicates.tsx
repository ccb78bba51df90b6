import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { desk } from '../../api/desk';
import { duplicates, type Duplicate } from '../../api/duplicates';
import type { CaseView, OrderView } from '../../api/types';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { dayAndClock, money } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { lacking, whyNotAway } from './duplicate';

/** What the customer may have ordered twice; looked for anew with every version of his order. */
export function useDuplicates(item: CaseView): Duplicate[] {
  const found = useQuery({
    queryKey: ['duplicates', item.id, item.order?.version],
    queryFn: () => duplicates.of(item.id, item.shop),
    enabled: item.order !== undefined && (item.stage === 'TO_CALL' || item.stage === 'ATTENTION'),
  });
  return found.data?.items ?? [];
}

/** Above the script, before anything is said. */
export function DuplicateNote({ found, onOpen }: { found: Duplicate[]; onOpen: () => void }) {
  const { t } = useText();
  if (found.length === 0) return null;
  const numbers = found.map((each) => t.queue.number(each.order.number)).join(', ');
  return (
    <Notice tone="warn" action={<button type="button" aria-keyshortcuts="K" onClick={onOpen}><kbd aria-hidden="true">K</kbd> {t.duplicate.compare}</button>}>
      {t.duplicate.note(numbers)}
    </Notice>
  );
}

/** Both side by side; which of them stays is the operator's word. */
export function DuplicatePanel({ item, found, why, onClose }: {
  item: CaseView;
  found: Duplicate;
  /** Why nothing may be decided now; absent where it may. */
  why: string | undefined;
  onClose: () => void;
}) {
  const { t } = useText();
  const client = useQueryClient();
  const own = useQuery({ queryKey: ['order', item.id, item.order?.version], queryFn: () => desk.order(item.id, item.shop) });
  const [takes, setTakes] = useState(true);
  const other = found.order;
  const settled = () => {
    for (const key of ['case', 'duplicates', 'queue', 'order']) void client.invalidateQueries({ queryKey: [key] });
  };
  const decide = useMutation({
    mutationFn: (what: () => Promise<OrderView>) => what(),
    onSuccess: onClose,
    onSettled: settled,
  });
  useKeys({ Escape: onClose, KeyK: onClose }, { exclusive: true });
  const merge = (kept: OrderView, away: OrderView) => () =>
    decide.mutate(() => duplicates.merge(item.shop, kept, away, takes ? lacking(kept, away).map((line) => line.id) : []));
  const mine = own.data;
  const extra = mine ? [...lacking(mine, other), ...lacking(other, mine)] : [];
  return (
    <section className="panel duplicates" aria-label={t.duplicate.title} aria-busy={own.isPending}>
      <h2>{t.duplicate.title}</h2>
      <p className="quiet">{found.in.map((each) => t.duplicate.in[each]).join(', ')}</p>
      <div className="pair">
        {mine && <Side title={t.duplicate.here} order={mine} />}
        <Side title={t.duplicate.other} order={other} />
      </div>
      {extra.length > 0 && (
        <label className="check"><input type="checkbox" checked={takes} onChange={() => setTakes(!takes)} /> {t.duplicate.takeOver(extra.map((line) => `${line.name} × ${line.quantity}`).join(', '))}</label>
      )}
      {own.error ?? decide.error ? <ProblemNotice error={own.error ?? decide.error} t={t} /> : null}
      {mine && (
        <p className="actions">
          <Keep kept={mine} away={other} why={why} busy={decide.isPending} onKeep={merge(mine, other)}>{t.duplicate.keepThis}</Keep>
          <Keep kept={other} away={mine} why={why} busy={decide.isPending} onKeep={merge(other, mine)}>{t.duplicate.keepOther}</Keep>
          <button type="button" disabled={why !== undefined || decide.isPending} title={why}
            onClick={() => decide.mutate(() => duplicates.keepBoth(item.shop, item.id, other.id))}>{t.duplicate.both}</button>
          <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
        </p>
      )}
      {why !== undefined && <p className="quiet">{why}</p>}
    </section>
  );
}

function Keep({ kept, away, why, busy, onKeep, children }: {
  kept: OrderView; away: OrderView; why: string | undefined; busy: boolean; onKeep: () => void; children: string;
}) {
  const { t } = useText();
  const barred = whyNotAway(away, kept);
  const reason = why ?? (barred && t.duplicate.why[barred]);
  return <button type="button" className="primary" disabled={reason !== undefined || busy} title={reason} onClick={onKeep}>{busy ? t.duplicate.merging : children}</button>;
}

function Side({ title, order }: { title: string; order: OrderView }) {
  const { t, language } = useText();
  const { shops } = useSession();
  return (
    <article aria-label={title}>
      <h3>{title} <small>{t.queue.number(order.number)}</small></h3>
      <p>{t.order.channels[order.channel]}, {dayAndClock(order.placedAt, shops[order.shop]?.zone ?? 'UTC', language)} · {t.duplicate.states[order.state] ?? order.state}</p>
      <ul>{order.lines.map((line) => <li key={line.id}>{line.name} <small>{line.quantity} {t.order.quantity} × {money(line.price, language)}</small></li>)}</ul>
      <p><b>{money(order.totals.total, language)}</b> · {t.order.methods[order.delivery.method]}{order.totals.paid.minor > 0 && <b className="due"> · {t.duplicate.paid(money(order.totals.paid, language))}</b>}</p>
      {order.comment && <p className="quiet">{order.comment}</p>}
    </article>
  );
}
