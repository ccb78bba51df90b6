import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { afterSale, type AfterSale } from '../../api/aftersale';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { useNow } from '../../ui/clock';
import { dayAndClock, money, span } from '../../ui/format';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { Doing } from './Doing';
import { Evidence, UploadLink } from './Evidence';
import { Learned } from './Learned';

const READ_MS = 5_000;

/** One case: what happened, whose move it is and until when, what was sent as proof, what was done. */
export function CaseCard({ shop, id, onClose }: { shop: string; id: string; onClose: () => void }) {
  const { t } = useText();
  const found = useQuery({ queryKey: ['after-sale-case', id], queryFn: () => afterSale.one(shop, id), refetchInterval: READ_MS });
  if (found.error && !found.data) {
    return <ProblemNotice error={found.error} t={t} action={<button type="button" onClick={() => void found.refetch()}>{t.problems.retry}</button>} />;
  }
  if (!found.data) return <article aria-busy="true" />;
  const item = found.data;
  return (
    <article className="one" aria-label={t.aftersale.caseNumber(item.number)}>
      <header>
        <h2>{t.aftersale.kinds[item.kind]} <small>{t.aftersale.caseNumber(item.number)}</small></h2>
        <button type="button" className="back" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </header>
      <Says shop={shop} item={item} />
      <Facts shop={shop} item={item} />
      <Doing shop={shop} item={item} />
      <Learned shop={shop} item={item} />
      <History shop={shop} item={item} />
    </article>
  );
}

/** What the customer hears, with the address for his photo where the kind wants one. */
function Says({ shop, item }: { shop: string; item: AfterSale }) {
  const { t } = useText();
  const wantsPhoto = item.procedure.steps.includes('EVIDENCE_ASKED') && item.stage !== 'RESOLVED';
  const address = useQuery({ queryKey: ['reply-address', item.id], queryFn: () => afterSale.replyAddress(shop, item.id), enabled: wantsPhoto, staleTime: Infinity, retry: false });
  if (item.stage === 'RESOLVED') return null;
  return <p className="say" lang="ru">{t.aftersale.says[item.kind](address.data ? t.aftersale.onMail(address.data.address) : '')}</p>;
}

function Facts({ shop, item }: { shop: string; item: AfterSale }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  const now = useNow();
  const zone = shops[shop]?.zone ?? 'UTC';
  const at = (instant: string) => dayAndClock(instant, zone, language);
  const { refund, resolved } = item;
  const rest = Date.parse(item.answerBy) - now;
  return (
    <>
      {resolved && (
        <Notice tone={resolved.resolution === 'REJECTED' ? 'warn' : 'good'}>
          {t.aftersale.resolved(t.aftersale.resolutions[resolved.resolution], name(shop, resolved.by), at(resolved.at))}, {resolved.inTime ? t.aftersale.inTime : t.aftersale.late}
          {resolved.coupon && <> · {t.aftersale.coupon(money(resolved.coupon.amount, language), at(resolved.coupon.validUntil))}</>}
          {resolved.coupon?.refundWaived && <p><b>{t.aftersale.waived}</b></p>}
          <p>{resolved.answer}</p>
        </Notice>
      )}
      <dl className="facts2">
        {item.stage === 'OPEN' && <><dt>{t.aftersale.answerBy}</dt><dd className={rest <= 0 ? 'late' : ''}>{at(item.answerBy)} · {rest <= 0 ? t.aftersale.overdue : t.aftersale.left(span(rest, t.units))}</dd></>}
        {item.moneyBy && <><dt>{t.aftersale.lawDay}</dt><dd className={item.lateMoney ? 'late' : ''}>{at(item.moneyBy)}{item.lateMoney && ` · ${t.aftersale.lawLate}`}</dd></>}
        <dt>{t.aftersale.complaint}</dt><dd>{item.complaint}</dd>
        <dt>{t.aftersale.channel}</dt><dd>{t.aftersale.channels[item.channel]} · {t.aftersale.opened(name(shop, item.openedBy), at(item.openedAt))}</dd>
        <dt>{t.aftersale.lines}</dt><dd>{item.lines.length === 0 ? t.aftersale.wholeOrder : item.lines.map((line) => t.ticks.line(Number(line))).join(', ')} · {money(item.worth, language)}</dd>
        <dt>{t.aftersale.evidence}</dt><dd><Evidence shop={shop} item={item} />{item.evidenceBy && <small> · {t.aftersale.evidenceBy(at(item.evidenceBy))}</small>}<UploadLink shop={shop} item={item} /></dd>
        {refund && (
          <><dt>{t.aftersale.refund}</dt><dd className={refund.overdue && !refund.paidAt ? 'late' : ''}>
            {refund.paidAt ? t.aftersale.refunded(money(refund.amount, language), at(refund.paidAt), refund.reference ?? '') : t.aftersale.refundOf(money(refund.amount, language), at(refund.dueBy))}
            {refund.way && ` · ${t.aftersale.ways[refund.way]}`}
            {refund.overdue && !refund.paidAt && ` · ${t.aftersale.refundLate}`}
          </dd></>
        )}
        {item.replacement && <><dt>{t.aftersale.replacement}</dt><dd><Link to="/case/$id" params={{ id: item.replacement }}>{t.search.open}</Link></dd></>}
      </dl>
    </>
  );
}

function History({ shop, item }: { shop: string; item: AfterSale }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  if (item.steps.length === 0) return null;
  return (
    <section aria-label={t.aftersale.history}>
      <h3>{t.aftersale.history}</h3>
      <ol className="steps">
        {item.steps.map((each) => (
          <li key={`${each.step} ${each.at}`}>
            <time dateTime={each.at}>{dayAndClock(each.at, shops[shop]?.zone ?? 'UTC', language)}</time>
            <b className={each.step === 'OVERDUE' ? 'late' : ''}>{t.aftersale.steps[each.step]}</b>
            <span className="quiet">{name(shop, each.by)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
