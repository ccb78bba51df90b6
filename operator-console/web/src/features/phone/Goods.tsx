import type { Product } from '../../api/types';
import { useText } from '../../app/language';
import { money } from '../../ui/format';
import { Finder, optionsOf } from '../../ui/goods/Finder';
import type { DraftLine } from './draft';

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
            <span className="name">{line.product.name}<small>{optionsOf(line.product)}</small></span>
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
