import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { afterSale, type AfterSale, type Wanted } from '../../api/aftersale';
import { useText } from '../../app/language';
import { Saved } from '../../app/saved/Saved';
import { useMaySee, useSession } from '../../app/session';
import { useNow } from '../../ui/clock';
import { dayAndClock, span } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { ShopChoice } from '../../ui/ShopChoice';
import { useMarked } from '../../ui/useMarked';
import { CaseCard } from './CaseCard';
import { OpenForm } from './OpenForm';
import { Procedures } from './Procedures';

/** What is shown, as it stands in the address; with an order, its cases and the way to open one. */
export interface Shown {
  shop?: string;
  stage?: Exclude<Wanted, undefined>;
  order?: string;
  case?: string;
  view?: 'procedures';
}

const WANTED: Exclude<Wanted, undefined>[] = ['LATE', 'MONEY', 'OPEN', 'AWAITS_EVIDENCE', 'AWAITS_REFUND', 'RESOLVED'];
const READ_MS = 15_000;

/** Cases after the sale: whose move it is, until when, and what was done (R033 to R035, R097, R108, R110). */
export function CasesPage({ shown, onShow }: { shown: Shown; onShow: (shown: Shown) => void }) {
  const { t } = useText();
  const { me } = useSession();
  const { works } = useMaySee();
  const navigate = useNavigate();
  const shop = me.shops.find((each) => each === shown.shop) ?? me.shops[0] ?? '';
  const { order } = shown;
  const stage = WANTED.find((each) => each === shown.stage);
  const list = { shop, ...(stage && { stage }), ...(order && { order }) };
  const pages = useInfiniteQuery({
    queryKey: ['after-sale', shop, stage, order],
    queryFn: ({ pageParam }) => afterSale.page(shop, stage, order, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: READ_MS,
  });
  const all = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const open = (item: AfterSale) => onShow({ ...list, case: item.id });
  const marked = useMarked(all, open);
  useKeys({ Escape: () => (shown.case ? onShow(list) : void navigate({ to: '/' })) });
  return (
    <section className="folder" aria-label={t.aftersale.title}>
      <header>
        <h1>{t.aftersale.title}</h1>
        {!order && <ShopChoice shop={shop} onChange={(next) => onShow({ shop: next, ...(shown.view && { view: shown.view }) })} />}
        {order && <button type="button" onClick={() => onShow({ shop })}>{t.aftersale.onlyOrder} · {t.aftersale.everyOrder}</button>}
        {!order && <button type="button" onClick={() => onShow(shown.view ? { shop } : { shop, view: 'procedures' })}>{shown.view ? t.aftersale.cases : t.aftersale.procedures}</button>}
      </header>
      {shown.view === 'procedures' ? <Procedures shop={shop} /> : <div className={`columns ${shown.case ? 'opened' : ''}`}>
        <div className="list">
          {!order && <Saved list="/after-sale" search={{ shop, stage }} />}
          {order && works && <OpenForm shop={shop} order={order} onOpened={open} />}
          <label>{t.aftersale.show}
            <select value={stage ?? ''} onChange={(event) => {
              const next = WANTED.find((each) => each === event.target.value);
              onShow({ shop, ...(order && { order }), ...(next && { stage: next }) });
            }}>
              <option value="">{t.aftersale.all}</option>
              {WANTED.map((each) => <option key={each} value={each}>{t.aftersale.wanted[each]}</option>)}
            </select>
          </label>
          {pages.error ? <ProblemNotice error={pages.error} t={t} action={<button type="button" onClick={() => void pages.refetch()}>{t.problems.retry}</button>} /> : null}
          {all.length === 0 && pages.isSuccess && <p className="empty">{t.aftersale.none}</p>}
          <ul className="entriesin" aria-busy={pages.isPending}>
            {all.map((item, index) => <Row key={item.id} shop={shop} item={item} marked={index === marked} open={item.id === shown.case} onOpen={() => open(item)} />)}
          </ul>
          {pages.hasNextPage && (
            <button type="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t.aftersale.more}</button>
          )}
        </div>
        {shown.case ? <CaseCard key={shown.case} shop={shop} id={shown.case} onClose={() => onShow(list)} /> : <p className="empty">{t.aftersale.choose}</p>}
      </div>}
    </section>
  );
}

function Row({ shop, item, marked, open, onOpen }: { shop: string; item: AfterSale; marked: boolean; open: boolean; onOpen: () => void }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const now = useNow();
  const owed = item.refund?.paidAt === undefined ? item.refund : undefined;
  const rest = Date.parse(item.answerBy) - now;
  const waits = item.stage === 'OPEN';
  return (
    <li>
      <button type="button" className={marked ? 'marked' : ''} aria-current={open ? 'true' : undefined} onClick={onOpen}>
        <span className="top"><b>{t.queue.number(item.number)} {t.aftersale.kinds[item.kind]}</b></span>
        <span className="subject">{item.complaint}</span>
        <small>
          {t.aftersale.stages[item.stage]}
          {waits && <i className={rest <= 0 ? 'late' : ''}> · {rest <= 0 ? t.aftersale.overdue : t.aftersale.left(span(rest, t.units))}</i>}
          {item.lateMoney && !owed && <i className="late"> · {t.aftersale.lawLate}</i>}
          {owed && <i className={owed.overdue ? 'late' : ''}> · {t.aftersale.payBy(dayAndClock(owed.dueBy, shops[shop]?.zone ?? 'UTC', language))}{owed.overdue && ` · ${t.aftersale.refundLate}`}</i>}
        </small>
      </button>
    </li>
  );
}
