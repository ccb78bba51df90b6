import { useQuery } from '@tanstack/react-query';
import { suppliers, type AbsentGoods } from '../../api/suppliers';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { deskNow } from '../../ui/clock';
import { ProblemNotice } from '../../ui/Notice';
import { percentOf } from './keeping';

const READ_MS = 60_000;
const DAYS = 7;
const DAY_MS = 86_400_000;

/** How far what suppliers say can be believed: each one's accuracy beside its target (R094), and orders for what was not there, by hour, the night apart (R095). */
export function Believed({ shop, all }: { shop: string; all: { code: string; name: string; competitor: boolean }[] }) {
  const { t } = useText();
  return (
    <div className="list believed">
      <Absent shop={shop} />
      <h2>{t.keeping.accuracy} <small>{t.keeping.week}</small></h2>
      <ul className="boxes" aria-label={t.keeping.accuracy}>
        {all.filter((each) => !each.competitor).map((each) => <li key={each.code}><b>{each.name}</b> <Accuracy shop={shop} supplier={each.code} /></li>)}
      </ul>
    </div>
  );
}

/** Of a week, at every list measured against what was believed before it. */
export function Accuracy({ shop, supplier }: { shop: string; supplier: string }) {
  const { t, language } = useText();
  const found = useQuery({ queryKey: ['accuracy', shop, supplier], queryFn: () => suppliers.accuracy(shop, supplier, DAYS), refetchInterval: READ_MS });
  if (found.error) return <ProblemNotice error={found.error} t={t} />;
  if (!found.data) return null;
  const { days, permyriad, targetPermyriad } = found.data;
  const lists = days.reduce((sum, each) => sum + each.lists, 0);
  if (lists === 0) return <span className="quiet">{t.keeping.unmeasured}</span>;
  return (
    <span>
      <b className={permyriad < targetPermyriad ? 'late' : 'done'}>{percentOf(permyriad, language)} %</b>
      {' '}<small>{t.keeping.target(percentOf(targetPermyriad, language))} · {t.keeping.lists(lists)}</small>
    </span>
  );
}

function Absent({ shop }: { shop: string }) {
  const { t } = useText();
  const { shops } = useSession();
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: shops[shop]?.zone ?? 'UTC' });
  const from = day.format(new Date(deskNow() - (DAYS - 1) * DAY_MS));
  const found = useQuery({ queryKey: ['absent-goods', shop, from], queryFn: () => suppliers.absent(shop, from, DAYS), refetchInterval: READ_MS });
  return (
    <section aria-label={t.keeping.absent} aria-busy={found.isPending}>
      <h2>{t.keeping.absent} <small>{t.keeping.week}</small></h2>
      {found.error ? <ProblemNotice error={found.error} t={t} /> : null}
      {found.data && <Shares found={found.data} />}
    </section>
  );
}

function Shares({ found }: { found: AbsentGoods }) {
  const { t, language } = useText();
  const percent = (value: number) => `${value.toLocaleString(language, { maximumFractionDigits: 1 })} %`;
  const share = (of: AbsentGoods['night']) => (of.orders === 0 ? <span className="quiet">{t.keeping.noOrders}</span>
    : <><b className={of.percent > found.targetPercent ? 'late' : 'done'}>{percent(of.percent)}</b> <small>{t.keeping.orders(of.absent, of.orders)} · {t.keeping.atMost(found.targetPercent)}</small></>);
  return (
    <>
      <dl className="facts2">
        <dt>{t.keeping.night}</dt><dd>{share(found.night)}</dd>
        <dt>{t.keeping.day}</dt><dd>{share(found.day)}</dd>
      </dl>
      <table>
        <thead><tr><th scope="col">{t.keeping.hour}</th><th scope="col">{t.keeping.count}</th><th scope="col">{t.keeping.absentCount}</th><th scope="col">{t.keeping.share}</th></tr></thead>
        <tbody>
          {byHour(found).map(({ hour, orders, absent }) => (
            <tr key={hour} className={orders > 0 && absent * 100 > orders * found.targetPercent ? 'late' : ''}>
              <th scope="row">{String(hour).padStart(2, '0')}:00</th><td>{orders}</td><td>{absent}</td><td>{percent((absent * 100) / orders)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The hours of the day in which somebody ordered, all days together. */
function byHour({ hours }: AbsentGoods): { hour: number; orders: number; absent: number }[] {
  const sums = new Map<number, { hour: number; orders: number; absent: number }>();
  for (const { hour, orders, absent } of hours) {
    const before = sums.get(hour) ?? { hour, orders: 0, absent: 0 };
    sums.set(hour, { hour, orders: before.orders + orders, absent: before.absent + absent });
  }
  return [...sums.values()].filter((each) => each.orders > 0).sort((one, other) => one.hour - other.hour);
}
