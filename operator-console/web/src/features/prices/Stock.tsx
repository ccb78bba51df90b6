import { useQuery } from '@tanstack/react-query';
import { prices, type Offer } from '../../api/prices';
import { useText } from '../../app/language';
import { useMaySee, useSession } from '../../app/session';
import { dayAndClock, money } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { useSupplierName } from '../../ui/useSupplierName';
import { Declared } from './Declared';

/** What each supplier and warehouse has of a product, by whom and since when, and what does instead. */
export function Stock({ shop, sku }: { shop: string; sku: string }) {
  const { t, language } = useText();
  const offers = useQuery({ queryKey: ['offers', shop, sku], queryFn: () => prices.offers(shop, sku) });
  const instead = useQuery({ queryKey: ['analogues', shop, sku], queryFn: () => prices.analogues(shop, sku) });
  const { arrangesPrices } = useMaySee();
  const found = instead.data?.items ?? [];
  return (
    <>
      <h3>{t.prices.stock}</h3>
      {offers.error && <ProblemNotice error={offers.error} t={t} />}
      <ul className="boxes" aria-label={t.prices.stock} aria-busy={offers.isPending}>
        {offers.data?.items.map((each) => <One key={each.supplier} shop={shop} offer={each} />)}
      </ul>
      <h3>{t.prices.analogues}</h3>
      {instead.error && <ProblemNotice error={instead.error} t={t} />}
      {instead.isSuccess && found.length === 0 && <p className="quiet">{t.prices.noAnalogues}</p>}
      <ul className="boxes" aria-label={t.prices.analogues}>
        {found.map((each) => (
          <li key={each.sku}>
            <span><b>{money(each.price, language)}</b> {each.name} <small>{each.sku}</small></span>
            <small>{t.prices.units(each.free, true)} · {each.why}</small>
          </li>
        ))}
      </ul>
      {arrangesPrices && <Declared shop={shop} sku={sku} />}
    </>
  );
}

function One({ shop, offer }: { shop: string; offer: Offer }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = useSupplierName(shop);
  return (
    <li>
      <span>
        <b>{name(offer.supplier)}</b> <span className={offer.units > 0 ? 'done' : 'late'}>{offer.units > 0 ? t.prices.units(offer.units, offer.counted) : t.prices.nothing}</span>
        {' '}{offer.price && money(offer.price, language)} {offer.purchasePrice && <small>{t.prices.purchase} {money(offer.purchasePrice, language)}</small>}
      </span>
      <small>
        {t.order.certainty[offer.certainty]} · {t.prices.at(dayAndClock(offer.asOf, shops[shop]?.zone ?? 'UTC', language))}
        {offer.leadDays !== undefined && ` · ${t.prices.lead(offer.leadDays)}`}
        {offer.staleMinutes !== undefined && <span className="due"> · {t.prices.stale(offer.staleMinutes)}</span>}
      </small>
    </li>
  );
}
