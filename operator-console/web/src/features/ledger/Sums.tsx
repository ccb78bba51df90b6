import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { calls, type DeliveryFigures, type Kept } from '../../api/calls';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { deskNow } from '../../ui/clock';
import { ProblemNotice } from '../../ui/Notice';
import { share } from './shown';

const PERIODS = [7, 30];
const DAY_MS = 86_400_000;

/** How promises were kept, by whom (R083), and what reminders are good for (R048): for who oversees. */
export function Sums({ shop }: { shop: string }) {
  const { t } = useText();
  const [days, setDays] = useState(7);
  const period = () => [new Date(deskNow() - days * DAY_MS).toISOString(), new Date(deskNow()).toISOString()] as const;
  const kept = useQuery({ queryKey: ['kept', shop, days], queryFn: () => calls.kept(shop, ...period()) });
  const delivered = useQuery({ queryKey: ['deliveries', shop, days], queryFn: () => calls.deliveries(shop, ...period()) });
  return (
    <>
      <div className="inline"><label>{t.ledger.period}
        <select value={days} onChange={(event) => setDays(Number(event.target.value))}>{PERIODS.map((each) => <option key={each} value={each}>{t.ledger.days(each)}</option>)}</select>
      </label></div>
      {kept.error ? <ProblemNotice error={kept.error} t={t} /> : null}
      {kept.data && <Promises shop={shop} of={kept.data} />}
      {delivered.error ? <ProblemNotice error={delivered.error} t={t} /> : null}
      {delivered.data && <Deliveries of={delivered.data} />}
    </>
  );
}

function Table({ title, heads, children }: { title: string; heads: string[]; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <div className="wide" tabIndex={0} role="region" aria-label={title}>
        <table className="hours">
          <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          {children}
        </table>
      </div>
    </section>
  );
}

function Promises({ shop, of }: { shop: string; of: Kept }) {
  const { t } = useText();
  const name = usePersonName();
  const { kept, broken, renegotiated, lapsed } = of.all;
  if (kept + broken + renegotiated + lapsed === 0) return <section><h2>{t.ledger.keptTitle}</h2><p className="empty">{t.ledger.noPromises}</p></section>;
  return (
    <>
      <Table title={t.ledger.keptTitle} heads={[t.ledger.operator, t.ledger.kept, t.ledger.broken, t.ledger.renegotiated, t.ledger.lapsed, t.ledger.unchecked, t.ledger.rate]}>
        <tbody>{of.operators.map((each) => <KeptRow key={each.operator} name={name(shop, each.operator)} of={each.kept} />)}</tbody>
        <tfoot><KeptRow name={t.ledger.ofShop} of={of.all} /></tfoot>
      </Table>
      {!of.complete && <p className="due">{t.ledger.notAll}</p>}
    </>
  );
}

function KeptRow({ name, of }: { name: string; of: Kept['all'] }) {
  const { language } = useText();
  return (
    <tr>
      <th scope="row">{name}</th><td>{of.kept}</td><td className={of.broken > 0 ? 'late' : undefined}>{of.broken}</td>
      <td>{of.renegotiated}</td><td>{of.lapsed}</td><td className={of.unchecked > 0 ? 'due' : undefined}>{of.unchecked}</td><td>{share(of.kept, of.kept + of.broken, language)}</td>
    </tr>
  );
}

function Deliveries({ of }: { of: DeliveryFigures }) {
  const { t, language } = useText();
  const rows = [[t.ledger.reminded, of.reminded], [t.ledger.notReminded, of.notReminded]] as const;
  return (
    <Table title={t.ledger.deliveries} heads={[t.ledger.reminder, t.ledger.delivered, t.ledger.refused, t.ledger.returned, t.ledger.refusedShare]}>
      <tbody>{rows.map(([name, { delivered, refused, returned }]) => (
        <tr key={name}>
          <th scope="row">{name}</th><td>{delivered}</td><td>{refused}</td><td>{returned}</td><td>{share(refused + returned, delivered + refused + returned, language)}</td>
        </tr>
      ))}</tbody>
    </Table>
  );
}
