import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { desk } from '../../api/desk';
import type { Product } from '../../api/types';
import { useText } from '../../app/language';
import { money } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import type { DraftLine } from './draft';

const PAUSE_MS = 150;
const LINES_MAX = 200;

/** What is wanted: found in the catalogue by a few letters, with what is left of it. */
export function Goods({ shop, lines, onChange }: { shop: string; lines: DraftLine[]; onChange: (lines: DraftLine[]) => void }) {
  const { t, language } = useText();
  const add = (product: Product) => {
    if (!product.price || lines.length >= LINES_MAX) return;
    const known = lines.find((line) => line.product.sku === product.sku);
    onChange(known ? lines.map((line) => (line === known ? { ...line, quantity: line.quantity + 1 } : line))
      : [...lines, { product, price: product.price, quantity: 1 }]);
  };
  return (
    <fieldset>
      <legend>{t.order.lines}</legend>
      <Finder shop={shop} onAdd={add} />
      <ol className="wanted">
        {lines.map((line, index) => (
          <li key={line.product.sku}>
            <span className="name">{line.product.name}<small>{options(line.product)}</small></span>
            <label><span className="hidden">{t.order.quantityOf(line.product.name)}</span>
              <input inputMode="numeric" value={line.quantity}
                onChange={(event) => onChange(lines.map((each, at) => (at === index ? { ...each, quantity: pieces(event.target.value) } : each)))} />
            </label>
            <b>{money({ minor: line.price.minor * line.quantity, currency: line.price.currency }, language)}</b>
            <button type="button" aria-label={`${t.order.remove}: ${line.product.name}`}
              onClick={() => onChange(lines.filter((_, at) => at !== index))}>×</button>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

function pieces(typed: string): number {
  return Math.min(9999, Math.max(1, Number(typed.replace(/\D/g, '')) || 1));
}

function options(product: Product): string {
  return [product.options.size, product.options.colour, product.options.series].filter(Boolean).join(' · ');
}

function Finder({ shop, onAdd }: { shop: string; onAdd: (product: Product) => void }) {
  const { t, language } = useText();
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
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
  const items = q === '' ? [] : (found.data?.items ?? []);
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
            <span className="name">{product.name}<small>{options(product)}</small></span>
            <span className={product.free > 0 ? 'done' : 'late'}>{product.free > 0 ? `${t.order.inStock}: ${product.free}` : t.phone.gone}</span>
            <span className="sum">{product.price ? money(product.price, language) : '—'}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
