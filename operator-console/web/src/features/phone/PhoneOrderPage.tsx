import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type FormEvent } from 'react';
import { desk } from '../../api/desk';
import type { DraftRequest, OrderRequest, OrderView, ShopSettings } from '../../api/types';
import { useText } from '../../app/language';
import { useMaySee, useSession } from '../../app/session';
import { useKeys } from '../../ui/keys';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { EMPTY, lacking, requested, stillSaid, toSpeak, type Draft } from './draft';
import { Goods } from './Goods';
import { Interrupted } from './Interrupted';
import { isWorthKeeping, toKeep } from './kept';
import { ReadBack } from './ReadBack';
import { Where } from './Where';

/** An order that a customer dictates: told, read back, and placed as agreed in one go (R012 to R014). */
export function PhoneOrderPage({ shop: line, phone }: { shop: string | undefined; phone: string | undefined }) {
  const { t } = useText();
  const { me, shops } = useSession();
  const { works } = useMaySee();
  const [chosen, setChosen] = useState((line !== undefined && me.shops.includes(line) ? line : me.shops[0]) ?? '');
  const [round, setRound] = useState(0);
  const [begun, setBegun] = useState<Begun>();
  const shop = shops[chosen];
  return (
    <section className="phoneorder">
      <h1>{t.phone.title}</h1>
      {me.shops.length > 1 && (
        <label>{t.search.shop}
          <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
            {me.shops.map((each) => <option key={each} value={each}>{shops[each]?.brand.spokenName ?? each}</option>)}
          </select>
        </label>
      )}
      {!works || !shop ? <Notice tone="warn">{works ? t.problems['service-away'] : t.problems.forbidden}</Notice>
        : (
          <>
            <Interrupted shop={chosen} onResume={(told, order) => {
              setBegun({ told, order });
              setRound((now) => now + 1);
            }} />
            <Telling key={`${chosen} ${round}`} id={chosen} shop={shop} begun={begun ?? { told: { ...EMPTY, phone: round === 0 ? (phone ?? '') : '' } }} onAnother={() => {
              setBegun(undefined);
              setRound((now) => now + 1);
            }} />
          </>
        )}
    </section>
  );
}

/** What is known of an order when its form opens, and what it was kept as before. */
interface Begun {
  told: Draft;
  order?: OrderView;
}

function Telling({ id, shop, begun, onAnother }: { id: string; shop: ShopSettings; begun: Begun; onAnother: () => void }) {
  const { t } = useText();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>(begun.told);
  const [ticked, setTicked] = useState<Record<string, string>>({});
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setTicked(stillSaid(draft, next, ticked));
    setDraft(next);
  };
  const lacks = lacking(draft);
  const unsaid = toSpeak(draft).filter((spoken) => ticked[spoken.key] === undefined).length;
  const body = JSON.stringify(requested(draft, shop, ticked));
  // The same order sent twice is one order; another one is not the same.
  const key = useMemo(() => `phone-${crypto.randomUUID()}`, [body]);
  const { place, keep } = usePlacing(id, begun.order, () => requested(draft, shop, ticked), () => toKeep(draft, shop), key);
  useKeys({ Escape: () => void navigate({ to: '/' }) });
  if (keep.data) return <Kept order={keep.data} onAnother={onAnother} />;
  if (place.data) return <Placed order={place.data} onAnother={onAnother} />;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (lacks.length === 0 && unsaid === 0 && !place.isPending) place.mutate();
  };
  return (
    <form onSubmit={send} className="told">
      <div className="asked">
        <Goods shop={id} lines={draft.lines} onChange={(lines) => change({ lines })} />
        <Where id={id} draft={draft} shop={shop} onChange={change} />
      </div>
      <div className="said">
        <ReadBack draft={draft} shop={shop} ticked={ticked} why={lacks.length > 0 ? t.phone.lacks(lacks) : undefined}
          onTick={(which) => setTicked((now) => ({ ...now, [which]: new Date().toISOString() }))} />
        {place.isError && <ProblemNotice error={place.error} t={t} />}
        {keep.isError && <ProblemNotice error={keep.error} t={t} />}
        <p className="actions">
          <button type="submit" className="primary" disabled={lacks.length > 0 || unsaid > 0 || place.isPending}>
            {place.isPending ? t.outcome.saving : t.phone.place}
          </button>
          {isWorthKeeping(draft) && (
            <button type="button" disabled={keep.isPending || place.isPending} onClick={() => keep.mutate()}>{t.kept.keep}</button>
          )}
          {lacks.length === 0 && unsaid > 0 && <span className="quiet">{t.case.left(unsaid)}</span>}
        </p>
      </div>
    </form>
  );
}

/** What is placed or kept anew takes the place of what was kept; should that not be told, it is gone within its day. */
function usePlacing(shop: string, before: OrderView | undefined, order: () => OrderRequest, draft: () => DraftRequest, key: string) {
  const { t } = useText();
  const client = useQueryClient();
  const onSuccess = () => {
    const dropped = before ? desk.drop(before, t.phone.title) : Promise.resolve(undefined);
    return dropped.catch(() => undefined).then(() => client.invalidateQueries({ queryKey: ['drafts', shop] }));
  };
  return {
    place: useMutation({ mutationFn: () => desk.place(shop, order(), key), onSuccess }),
    keep: useMutation({ mutationFn: () => desk.keep(shop, draft(), `kept-${key}`), onSuccess }),
  };
}

function Kept({ order, onAnother }: { order: OrderView; onAnother: () => void }) {
  const { t } = useText();
  return (
    <section className="verdict warn" role="status">
      <h2>{t.kept.kept(order.number)}</h2>
      <p className="actions"><button type="button" className="primary" autoFocus onClick={onAnother}>{t.phone.another}</button></p>
    </section>
  );
}

/** The number at once, "confirmed" only when the judge has said so. */
function Placed({ order, onAnother }: { order: OrderView; onAnother: () => void }) {
  const { t } = useText();
  const seen = useQuery({
    queryKey: ['order', order.id], queryFn: () => desk.order(order.id, order.shop), initialData: order, staleTime: 0,
  });
  const state = seen.data.state;
  return (
    <section className={`verdict ${state === 'CONFIRMED' ? 'good' : 'warn'}`} role="status">
      <h2>{t.queue.number(order.number)}: {t.search.states[state]}</h2>
      {state !== 'CONFIRMED' && <p>{t.phone.awaited}</p>}
      <p className="actions">
        <button type="button" className="primary" autoFocus onClick={onAnother}>{t.phone.another}</button>
        <Link className="button" to="/case/$id" params={{ id: order.id }}>{t.search.open}</Link>
        <Link className="button" to="/orders/$id/story" params={{ id: order.id }}>{t.search.story}</Link>
      </p>
    </section>
  );
}
