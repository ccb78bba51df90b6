import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { figures, type Asked, type CaseFigures, type CaseGrouping, type CasesCounted, type CountedCase, type TimeTaken } from '../../api/figures';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { dayAndClock, money, span } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { Bars } from './Bars';
import type { Shown } from './FiguresPage';
import { answerBars, COUNTED, moneyBars, opensAnswers, opensMoney, wholeShare } from './caseSums';

const READ_MS = 60_000;
const GROUPS: CaseGrouping[] = ['KIND', 'PERSON', 'DAY', 'SHOP'];

/** How fast customers with a trouble had their answer, and their money; each figure opens its cases (R035, R111). */
export function Cases({ of, shown, onShow }: { of: Asked; shown: Shown; onShow: (next: Pick<Shown, 'by' | 'open' | 'key'>) => void }) {
  const { t } = useText();
  const by = GROUPS.find((each) => each === shown.by) ?? 'KIND';
  const rows = useQuery({ queryKey: ['case-figures', of, by], queryFn: () => figures.cases(of, by), refetchInterval: READ_MS, placeholderData: keepPreviousData });
  const all = useQuery({ queryKey: ['case-figures', of, 'SHOP'], queryFn: () => figures.cases(of, 'SHOP'), refetchInterval: READ_MS, placeholderData: keepPreviousData });
  const open = COUNTED.find((each) => each === shown.open);
  const name = useGroupName(by, of.shop);
  const failed = rows.error ?? all.error;
  const found = rows.data?.rows ?? [];
  return (
    <>
      {failed ? <ProblemNotice error={failed} t={t} action={<button type="button" onClick={() => { void rows.refetch(); void all.refetch(); }}>{t.problems.retry}</button>} /> : null}
      <div className={`sums ${open ? 'opened' : ''}`}>
        <Cards rows={all.data?.rows ?? []} open={open} onOpen={(counted) => onShow(counted === open ? { by } : { by, open: counted })} />
        {open && <Behind key={`${open} ${shown.key}`} of={of} counted={open} by={by} group={shown.key} title={[t.figures.cases.lists[open], shown.key !== undefined && name(shown.key)].filter(Boolean).join(' · ')} onClose={() => onShow({ by })} />}
      </div>
      <div className="actions">
        <div className="actions" role="group" aria-label={t.figures.by}>
          {GROUPS.map((each) => <button key={each} type="button" aria-pressed={each === by} onClick={() => onShow({ by: each, ...(open && shown.key === undefined && { open }) })}>{t.figures.cases.groups[each]}</button>)}
        </div>
        <a className="button" href={figures.casesCsv(of, by)} download>{t.figures.cases.csv}</a>
      </div>
      {found.length === 0 && rows.isSuccess ? <p className="empty">{t.figures.cases.empty}</p> : (
        <div className="pictures">
          <Bars title={t.figures.cases.answers} parts={t.figures.cases.answerParts} bars={answerBars(found)} name={name} onOpen={(key, part) => { const counted = opensAnswers[part]; if (counted) onShow({ by, open: counted, key }); }} />
          <Bars title={t.figures.cases.money} parts={t.figures.cases.moneyParts} bars={moneyBars(found)} name={name} onOpen={(key, part) => { const counted = opensMoney[part]; if (counted) onShow({ by, open: counted, key }); }} />
          <Times rows={found} name={name} />
        </div>
      )}
    </>
  );
}

function useGroupName(by: CaseGrouping, shop: string | undefined): (key: string) => string {
  const { t } = useText();
  const { me } = useSession();
  const person = usePersonName();
  const kinds: Record<string, string> = t.aftersale.kinds;
  const anyShops = (key: string) => (shop === undefined ? me.shops : [shop]).map((each) => person(each, key)).find((name) => name !== key) ?? key;
  return (key) => (key === '' ? t.figures.cases.notYet : by === 'KIND' ? kinds[key] ?? key : by === 'PERSON' ? anyShops(key) : key);
}

function Cards({ rows, open, onOpen }: { rows: CaseFigures[]; open: CasesCounted | undefined; onOpen: (counted: CasesCounted) => void }) {
  const { t } = useText();
  const words = t.figures.cases;
  const sum = (of: (row: CaseFigures) => number) => rows.reduce((all, row) => all + of(row), 0);
  const undecidedLate = sum((row) => row.decisions.undecidedLate);
  const owedLate = sum((row) => row.refunds.owedLate);
  const cards = [
    { name: words.decidedInTime, ...wholeShare(sum((row) => row.decisions.inTime), sum((row) => row.decisions.decided)), opens: 'DECIDED_LATE' as const },
    { name: words.undecided, value: String(sum((row) => row.decisions.undecided)), bad: undecidedLate > 0, more: undecidedLate > 0 ? words.late(undecidedLate) : undefined, opens: 'UNDECIDED' as const },
    { name: words.paidInTime, ...wholeShare(sum((row) => row.refunds.inTime), sum((row) => row.refunds.paid)), opens: 'REFUND_PAID_LATE' as const },
    { name: words.owed, value: String(sum((row) => row.refunds.owed)), bad: owedLate > 0, more: owedLate > 0 ? words.late(owedLate) : undefined, opens: 'REFUND_OWED' as const },
  ];
  return (
    <ul className="figures">
      {cards.map((card) => (
        <li key={card.name}>
          <span>{card.name}</span>
          <b className={card.bad ? 'late' : undefined}>{card.value ?? t.figures.of(card.of ?? 0, card.all ?? 0)}</b>
          <small>{card.more}</small>
          <button type="button" aria-expanded={open === card.opens} onClick={() => onOpen(card.opens)}>{words.lists[card.opens]}</button>
        </li>
      ))}
    </ul>
  );
}

/** The median, and within which time nine of ten were done: of each group, as it was really taken. */
function Times({ rows, name }: { rows: CaseFigures[]; name: (key: string) => string }) {
  const { t } = useText();
  const words = t.figures.cases;
  const cell = (taken: TimeTaken | undefined) => (taken ? `${span(taken.median * 1000, t.units)} · ${span(taken.ninetieth * 1000, t.units)}` : '—');
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={words.times}>
      <table className="hours">
        <caption>{words.times}</caption>
        <thead><tr><th scope="col">{t.figures.group}</th><th scope="col">{words.toDecision}</th><th scope="col">{words.toRefund}</th></tr></thead>
        <tbody>{rows.map((row) => <tr key={row.key}><th scope="row">{name(row.key)}</th><td>{cell(row.decisions.toDecision)}</td><td>{cell(row.refunds.toRefund)}</td></tr>)}</tbody>
      </table>
    </div>
  );
}

function Behind({ of, counted, by, group, title, onClose }: { of: Asked; counted: CasesCounted; by: CaseGrouping; group: string | undefined; title: string; onClose: () => void }) {
  const { t } = useText();
  const pages = useInfiniteQuery({
    queryKey: ['behind-cases', of, counted, by, group], queryFn: ({ pageParam }) => figures.countedCases(of, counted, by, group, pageParam),
    initialPageParam: undefined as string | undefined, getNextPageParam: (page) => page.nextCursor,
  });
  const all = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="one" aria-label={title}>
      <header><h2>{title}</h2><button type="button" onClick={onClose}>{t.figures.close} <kbd aria-hidden="true">Esc</kbd></button></header>
      {pages.error ? <ProblemNotice error={pages.error} t={t} action={<button type="button" onClick={() => void pages.refetch()}>{t.problems.retry}</button>} /> : null}
      {all.length === 0 && pages.isSuccess && <p className="empty">{t.figures.none}</p>}
      <ul className="steps" aria-busy={pages.isPending}>{all.map((item) => <Row key={item.caseId} item={item} />)}</ul>
      {pages.hasNextPage && <button type="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t.figures.more}</button>}
    </section>
  );
}

function Row({ item }: { item: CountedCase }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  const at = item.money?.askedAt ?? item.openedAt;
  const time = (seconds: number | undefined) => seconds !== undefined && t.aftersale.tookDays(span(seconds * 1000, t.units));
  return (
    <li>
      {at && <time dateTime={at}>{dayAndClock(at, shops[item.shop]?.zone ?? 'UTC', language)}</time>}
      <Link to="/after-sale" search={{ shop: item.shop, case: item.caseId }}>{item.number && t.queue.number(item.number)} {t.aftersale.kinds[item.kind]}</Link>
      <span className="quiet">{[
        item.decided ? [t.aftersale.resolutions[item.decided.resolution], name(item.shop, item.decided.by), time(item.decided.seconds)].filter(Boolean).join(', ') : item.late && t.aftersale.overdue,
        item.money && [money(item.money.amount, language), item.money.paidBy && name(item.shop, item.money.paidBy), time(item.money.seconds), item.money.late && t.aftersale.refundLate].filter(Boolean).join(', '),
      ].filter(Boolean).join(' · ')}</span>
    </li>
  );
}
