import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { calls } from '../../api/calls';
import { desk } from '../../api/desk';
import type { TaskPage, TaskView } from '../../api/types';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useMaySee, useSession } from '../../app/session';
import { deskNow, useNow } from '../../ui/clock';
import { clockSoon, span } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { urgency } from '../../ui/urgency';

const READ_MS = 15_000;
const WEEK_MS = 7 * 86_400_000;

/** Everybody whom a shop owes a call: who asked, who was missed and not reached since, by when, and at whose desk (R061, R072). */
export function Owed({ shop }: { shop: string }) {
  const { t } = useText();
  const { oversees } = useMaySee();
  const [kind, setKind] = useState<TaskView['kind'] | ''>('');
  const pages = useInfiniteQuery({
    queryKey: ['owed', shop],
    queryFn: ({ pageParam, signal }) => desk.tasks('call', shop, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: READ_MS,
  });
  const all = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = kind === '' ? all : all.filter((task) => task.kind === kind);
  return (
    <>
      <div className="inline">
        <label>{t.ledger.kind}
          <select value={kind} onChange={(event) => setKind(event.target.value as TaskView['kind'] | '')}>
            <option value="">{t.ledger.everything}</option>
            {(Object.keys(t.kinds) as TaskView['kind'][]).map((each) => <option key={each} value={each}>{t.kinds[each]}</option>)}
          </select>
        </label>
        {oversees && <Kept shop={shop} />}
      </div>
      {pages.error ? <ProblemNotice error={pages.error} t={t} action={<button type="button" onClick={() => void pages.refetch()}>{t.problems.retry}</button>} /> : null}
      {shown.length === 0 && pages.isSuccess && !pages.hasNextPage && <p className="empty">{t.ledger.nobodyOwed}</p>}
      <ul className="calls" aria-busy={pages.isPending}>{shown.map((task) => <OwedRow key={task.id} task={task} />)}</ul>
      {pages.hasNextPage && (
        <button type="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t.ledger.more}</button>
      )}
    </>
  );
}

function OwedRow({ task }: { task: TaskPage['items'][number] }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  const now = useNow();
  const how = urgency(task.times, now);
  const zone = shops[task.shop]?.zone ?? 'UTC';
  const rest = task.times && Date.parse(task.times.callBy) - now;
  return (
    <li>
      <span className={`since ${how === 'breach' ? 'late' : how}`}>
        {rest === undefined ? '—' : rest < 0 ? t.queue.lateBy(span(rest, t.units)) : t.queue.left(span(rest, t.units))}
      </span>
      <span className="what"><b>{task.customer || t.case.noName}</b><small>{task.reason}</small></span>
      <span className="what">
        <span>{t.kinds[task.kind]}</span>
        <small>{task.times && t.ledger.promised(clockSoon(task.times.callBy, now, zone, language))}{how === 'breach' && ` · ${t.ledger.breached}`}</small>
      </span>
      <span className="customer">{task.heldBy ? name(task.shop, task.heldBy) : <span className="quiet">{t.ledger.free}</span>}</span>
      <span className="actions"><Link className="button" to="/task/$id" params={{ id: task.id }}>{t.case.openOther}</Link></span>
    </li>
  );
}

/** How a week's promises were kept (R083). */
function Kept({ shop }: { shop: string }) {
  const { t } = useText();
  const kept = useQuery({
    queryKey: ['kept', shop],
    queryFn: () => calls.kept(shop, new Date(deskNow() - WEEK_MS).toISOString(), new Date(deskNow()).toISOString()),
  });
  const of = kept.data?.all;
  if (!of) return null;
  const all = of.kept + of.broken + of.lapsed;
  return all === 0 ? null : <span className={of.broken > 0 ? 'due' : 'done'} role="status">{t.ledger.promises(of.kept, all)}</span>;
}
