import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../api/http';
import { stock as goods } from '../../api/stock';
import type { Line, Product } from '../../api/types';
import { useText } from '../../app/language';
import { useNow } from '../../ui/clock';
import { money } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { useSupplierName } from '../../ui/useSupplierName';
import type { Trust } from './age';
import { plain } from './plain';

const FRESH_MS = 60_000;
const MINUTE = 60_000;

/** All that is known of what a line orders: what it looks like, what it is made of and by whom (R003, R010). The script stays usable beside it. */
export function ProductCard({ shop, line, onClose }: { shop: string; line: Line; onClose: () => void }) {
  const { t } = useText();
  const found = useQuery({
    queryKey: ['product', shop, line.sku], staleTime: FRESH_MS, queryFn: () => goods.product(shop, line.sku),
    retry: (failed, error) => failed < 2 && !(error instanceof Problem && error.status === 404),
  });
  const unknown = found.error instanceof Problem && found.error.status === 404;
  useKeys({ Escape: onClose, KeyI: onClose });
  return (
    <section className="panel product" aria-label={t.product.of(line.name)} aria-busy={found.isPending}>
      <h2>{found.data?.name ?? line.name}</h2>
      {unknown ? <p className="quiet" role="status">{t.product.gone}</p> : found.error
        ? <ProblemNotice error={found.error} t={t} action={<button type="button" onClick={() => void found.refetch()}>{t.problems.retry}</button>} /> : null}
      {found.data && <Known key={line.sku} shop={shop} product={found.data} />}
      <p className="actions"><button type="button" onClick={onClose}><kbd aria-hidden="true">I</kbd> {t.keys.close}</button></p>
    </section>
  );
}

function Known({ shop, product }: { shop: string; product: Product }) {
  const { t, language } = useText();
  const now = useNow();
  const name = useSupplierName(shop);
  const description = plain(product.description ?? '');
  const known: Trust = { how: product.certainty, age: Math.max(0, Math.floor((now - Date.parse(product.asOf)) / MINUTE)), ...(product.staleMinutes !== undefined && { stale: product.staleMinutes }) };
  return (
    <>
      <div className="looks">
        <Photos shop={shop} product={product} />
        <dl className="facts2">
          {product.vendor && <><dt>{t.product.vendor}</dt><dd>{product.vendor}</dd></>}
          {product.vendorCode && <><dt>{t.product.code}</dt><dd>{product.vendorCode}</dd></>}
          <dt>{t.product.sku}</dt><dd>{product.sku}</dd>
          <dt>{t.order.inStock}</dt>
          <dd><span className={product.free > 0 ? 'done' : 'late'}>{t.product.free(product.free)}</span> <small>{t.product.from(name(product.source))}, {t.product.trust(known)}</small></dd>
          {product.price && <><dt>{t.product.price}</dt><dd>{money(product.price, language)}{product.prepayOnly && ` · ${t.product.prepay}`}</dd></>}
          {product.params.map((each, at) => <Param key={`${at} ${each.name}`} name={each.name} value={each.value} />)}
        </dl>
      </div>
      <h3>{t.product.description}</h3>
      {description === '' ? <p className="quiet">{t.product.noDescription}</p> : <p className="described" lang="ru" tabIndex={0} role="region" aria-label={t.product.description}>{description}</p>}
    </>
  );
}

function Param({ name, value }: { name: string; value: string }) {
  return <><dt>{name}</dt><dd>{value}</dd></>;
}

/** Fetched by the desk itself: the page loads nothing from anybody else's server. */
function Photos({ shop, product }: { shop: string; product: Product }) {
  const { t } = useText();
  const [at, setAt] = useState(0);
  const [broken, setBroken] = useState<number[]>([]);
  const all = product.pictures.length;
  if (all === 0) return <p className="photo none">{t.product.noPhoto}</p>;
  return (
    <div className="photo">
      {broken.includes(at) ? <p className="none" role="status">{t.product.broken}</p>
        : <img key={at} src={goods.picture(shop, product.sku, at)} alt={t.product.photo(product.name, at + 1, all)} onError={() => setBroken((before) => [...before, at])} />}
      {all > 1 && <button type="button" onClick={() => setAt((at + 1) % all)}>{t.product.next} {at + 1}/{all}</button>}
    </div>
  );
}
