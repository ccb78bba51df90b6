import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { calls, type Routing } from '../../api/calls';
import { desk } from '../../api/desk';
import { Problem, type Tagged } from '../../api/http';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { useKeys } from '../../ui/keys';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { useEdited, type Edited } from '../../ui/useEdited';
import { Groups } from './Groups';
import { Others } from './Others';
import { NOTHING, differing } from './roster';
import { RouteNow } from './RouteNow';
import { Roster } from './Roster';
import { Rules } from './Rules';

/** Where a shop's calls go, and who is there to take them: one document, and it holds from the next call on (R059, R062, R063, R067). */
export function RoutingPage() {
  const { t } = useText();
  const { me, shops } = useSession();
  const navigate = useNavigate();
  const [shop, setShop] = useState(me.shops[0] ?? '');
  useKeys({ Escape: () => void navigate({ to: '/' }) });
  return (
    <section className="routing" aria-label={t.routing.title}>
      <header>
        <h1>{t.routing.title}</h1>
        {me.shops.length > 1 && (
          <label>{t.search.shop}
            <select value={shop} onChange={(event) => setShop(event.target.value)}>
              {me.shops.map((each) => <option key={each} value={each}>{shops[each]?.brand.spokenName ?? each}</option>)}
            </select>
          </label>
        )}
      </header>
      <Document key={shop} shop={shop} />
    </section>
  );
}

/** A shop that has none begins with an empty one. */
async function readOr(shop: string): Promise<Tagged<Routing>> {
  try {
    return await calls.routing(shop);
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return { body: NOTHING, tag: '' };
    throw error;
  }
}

export interface Part {
  shop: string;
  routing: Routing;
  onChange: (routing: Routing) => void;
}

function Document({ shop }: { shop: string }) {
  const { t } = useText();
  const { me } = useSession();
  const [unread, setUnread] = useState<string>();
  const edited = useEdited<Routing, Routing>({
    key: ['routing', shop],
    read: () => readOr(shop),
    write: (routing, tag) => calls.writeRouting(shop, routing, tag),
    drafted: (routing) => routing,
  });
  const people = useQuery({ queryKey: ['people', shop], queryFn: () => desk.people(shop), staleTime: 300_000 });
  const book = useQuery({ queryKey: ['phone-book', shop], queryFn: () => calls.book(shop), retry: false });
  const { draft } = edited;
  if (!draft) return edited.problem ? <ProblemNotice error={edited.problem} t={t} /> : <div aria-busy="true" />;
  const workers = (people.data?.members ?? []).filter((member) => member.roles.some((role) => role === 'operator' || role === 'senior'));
  const part: Part = { shop, routing: draft, onChange: edited.change };
  const writes = me.roles.some((role) => role === 'senior' || role === 'manager' || role === 'admin');
  const lines = book.data?.lines ?? [];
  return (
    <>
      <RouteNow shop={shop} lines={lines} />
      {draft.groups.length + draft.rules.length + draft.roster.length === 0 && <p className="quiet">{t.routing.none}</p>}
      <form aria-label={t.routing.title} onSubmit={(event) => { event.preventDefault(); if (unread === undefined) edited.save(); }}>
        <fieldset disabled={!writes} className="fields">
          <Groups {...part} workers={workers} />
          <Rules {...part} lines={lines} />
          <Roster {...part} workers={workers} onUnread={setUnread} />
          <Others {...part} />
        </fieldset>
        {writes && <Ending edited={edited} unread={unread} />}
      </form>
    </>
  );
}

function Ending({ edited, unread }: { edited: Edited<Routing, Routing>; unread: string | undefined }) {
  const { t } = useText();
  const { clash, draft, problem } = edited;
  const names = { groups: t.routing.groups, rules: t.routing.rules, roster: t.routing.roster, waiting: t.routing.waiting, afterHours: t.routing.afterHours,
    promisesPerOperator: t.routing.promises };
  return (
    <div className="keeping">
      {clash && draft && (
        <Notice tone="warn" action={(
          <span className="actions">
            <button type="button" onClick={edited.keepMine}>{t.routing.mine}</button>
            <button type="button" onClick={edited.revert}>{t.routing.theirs}</button>
          </span>
        )}>
          {t.routing.clash} {t.routing.differs(differing(clash, draft).map((part) => names[part]))}
        </Notice>
      )}
      {problem ? <ProblemNotice error={problem} t={t} /> : null}
      {problem instanceof Problem && problem.errors.length > 0 && (
        <ul className="late">{problem.errors.map((each) => <li key={each.pointer}>{t.routing.wrong} {each.pointer} — {each.detail}</li>)}</ul>
      )}
      {unread !== undefined && <p className="late" role="alert">{t.routing.unreadable(unread)}</p>}
      <p className="actions">
        <button type="submit" className="primary" disabled={!edited.dirty || edited.saving || clash !== undefined || unread !== undefined}>
          {edited.saving ? t.order.saving : t.routing.save}
        </button>
        <button type="button" disabled={!edited.dirty || edited.saving} onClick={edited.revert}>{t.routing.revert}</button>
        {edited.saved && <span className="done" role="status">{t.routing.saved}</span>}
      </p>
    </div>
  );
}
