import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { desk } from '../../api/desk';
import type { Product } from '../../api/types';
import { useText } from '../../app/language';
import { money } from '../format';
import { ProblemNotice } from '../Notice';

const PAUSE_MS = 150;
const NOTHING: Product[] = [];

export function optionsOf(product: Product): string {
  return [product.options.size, product.options.colour, product.options.series].filter(Boolean).join(' · ');
}

/** Finds goods by a few letters, with what is left of each; arrows and Enter take one. */
export function Finder({ shop, onAdd, typedFirst = '', offered = NOTHING }: {
  shop: string;
  onAdd: (product: Product) => void;
  typedFirst?: string;
  /** Shown while nothing is typed. */
  offered?: Product[];
}) {
  const { t, language } = useText();
  const [typed, setTyped] = useState(typedFirst);
  const [q, setQ] = useState(typedFirst);
  const [at, setAt] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => {
      setQ(typed.trim());
      setAt(0);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useQuery({
    queryKey: ['products', shop, q], enabled: q !== '', placeholderData: keepPreviousData,
    queryFn: ({ signal }) => desk.products(shop, q, signal),
  });
  const items = q === '' ? offered : (found.data?.items ?? []);
  const take = (product: Product | undefined) => {
    if (!product) return;
    onAdd(product);
    setTyped('');
    setQ('');
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((now) => Math.min(now + 1, items.length - 1));
    else if (event.key === 'ArrowUp') setAt((now) => Math.max(now - 1, 0));
    else if (event.key === 'Enter') take(items[at]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <label>{t.phone.find}
        <input autoFocus role="combobox" aria-expanded={items.length > 0} aria-controls="found-goods" aria-autocomplete="list"
          {...(items[at] && { 'aria-activedescendant': `goods-${at}` })} maxLength={100} value={typed}
          onChange={(event) => setTyped(event.target.value)} onKeyDown={onKey} />
      </label>
      {found.isError && <ProblemNotice error={found.error} t={t} />}
      {found.isSuccess && q !== '' && items.length === 0 && <p className="quiet" role="status">{t.search.none}</p>}
      <ul id="found-goods" role="listbox" aria-label={t.phone.find} className="ways">
        {items.map((product, index) => (
          <li key={product.sku} id={`goods-${index}`} role="option" aria-selected={index === at} onClick={() => take(product)}>
            <span className="name">{product.name}<small>{optionsOf(product)}</small></span>
            <span className={product.free > 0 ? 'done' : 'late'}>{product.free > 0 ? `${t.order.inStock}: ${product.free}` : t.phone.gone}</span>
            <span className="sum">{product.price ? money(product.price, language) : '—'}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
