import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { prices, type WatchedPrice } from '../../api/prices';
import { Problem, type Tagged } from '../../api/http';
import type { Money } from '../../api/types';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useMaySee, useSession } from '../../app/session';
import { dayAndClock, money } from '../../ui/format';
import { minorOf } from '../../ui/money';
import { ProblemNotice } from '../../ui/Notice';
import { useSupplierName } from '../../ui/useSupplierName';
import { History } from './History';
import { Stock } from './Stock';

/** One product: what it costs here and elsewhere, what is proposed, where it is, and what does instead. */
export function PriceCard({ shop, sku, onClose }: { shop: string; sku: string; onClose: () => void }) {
  const { t } = useText();
  const product = useQuery({ queryKey: ['product', shop, sku], queryFn: () => prices.product(shop, sku) });
  const watched = useQuery({
    queryKey: ['watched-price', shop, sku], retry: false,
    queryFn: () => prices.one(shop, sku).catch((refused: unknown) => {
      if (refused instanceof Problem && refused.status === 404) return undefined;
      throw refused;
    }).then((found) => found ?? null),
  });
  return (
    <article className="one" aria-label={product.data?.name ?? sku}>
      <header>
        <h2>{product.data?.name ?? '…'} <small>{sku}</small></h2>
        <button type="button" className="back" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </header>
      {product.error && <ProblemNotice error={product.error} t={t} />}
      {watched.error && <ProblemNotice error={watched.error} t={t} />}
      {watched.data === null && <p className="quiet">{t.prices.notWatched}</p>}
      {watched.data && <Watched shop={shop} seen={watched.data} />}
      <Stock shop={shop} sku={sku} />
    </article>
  );
}

function Watched({ shop, seen }: { shop: string; seen: Tagged<WatchedPrice> }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const { arrangesPrices } = useMaySee();
  const name = usePersonName();
  const rival = useSupplierName(shop);
  const price = seen.body;
  const zone = shops[shop]?.zone ?? 'UTC';
  const sum = (of: Money | undefined) => (of ? money(of, language) : '—');
  const { applied, proposal } = price;
  return (
    <>
      <dl className="facts2">
        <dt>{t.prices.price}</dt>
        <dd><b>{sum(price.price)}</b> {applied && <small>{t.prices.own(applied.by === 'price-rule' ? applied.by : name(shop, applied.by), dayAndClock(applied.at, zone, language))}</small>}</dd>
        <dt>{t.prices.listed}</dt><dd>{sum(price.listed)}</dd>
        <dt>{t.prices.floor}</dt><dd>{price.floor ? sum(price.floor) : <span className="due">{t.prices.unknownCost}</span>}</dd>
      </dl>
      {proposal && <p className="promised">{t.prices.proposed(sum(proposal.price))} · {rival(proposal.competitor)} {proposal.atFloor && <small>{t.prices.atFloor}</small>}</p>}
      {arrangesPrices && <Decisions key={seen.tag} shop={shop} seen={seen} />}
      <h3>{t.prices.history}</h3>
      <History shop={shop} price={price} history={price.history ?? []} />
      <h3>{t.prices.competitors}</h3>
      <ul className="boxes">
        {price.competitors.map((each) => (
          <li key={each.competitor}>
            <span><b>{sum(each.price)}</b> {rival(each.competitor)}</span>
            <small>{each.name} · {each.available ? t.prices.at(dayAndClock(each.asOf, zone, language)) : t.prices.absent}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

function Decisions({ shop, seen }: { shop: string; seen: Tagged<WatchedPrice> }) {
  const { t } = useText();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const { sku, proposal, applied, price } = seen.body;
  const decision = useMutation({
    mutationFn: ({ what, own }: { what: 'apply' | 'decline' | 'withdraw'; own?: Money }) => prices.decide(shop, sku, what, seen.tag, own),
    onSettled: () => Promise.all(['watched-price', 'watched-prices', 'product', 'offers'].map((key) => queries.invalidateQueries({ queryKey: [key, shop] }))),
  });
  const minor = minorOf(typed);
  const busy = decision.isPending;
  return (
    <>
      {decision.error && <ProblemNotice error={decision.error} t={t} />}
      <p className="actions">
        {proposal && <button type="button" className="primary" disabled={busy} onClick={() => decision.mutate({ what: 'apply' })}>{busy ? t.prices.saving : t.prices.take}</button>}
        {proposal && <button type="button" disabled={busy} onClick={() => decision.mutate({ what: 'decline' })}>{t.prices.decline}</button>}
        {applied && <button type="button" disabled={busy} onClick={() => decision.mutate({ what: 'withdraw' })}>{t.prices.withdraw}</button>}
      </p>
      <form className="actions" onSubmit={(event) => {
        event.preventDefault();
        if (minor !== undefined && price) decision.mutate({ what: 'apply', own: { minor, currency: price.currency } });
      }}>
        <label>{t.prices.byHand} <input inputMode="decimal" maxLength={15} placeholder={t.prices.badSum} value={typed} onChange={(event) => setTyped(event.target.value)} /></label>
        <button type="submit" disabled={busy || minor === undefined || !price} title={minor === undefined ? t.prices.badSum : undefined}>{t.prices.set}</button>
      </form>
    </>
  );
}
