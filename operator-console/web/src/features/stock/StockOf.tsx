import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { desk } from '../../api/desk';
import { stock, type Move, type StockCard } from '../../api/stock';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useMaySee, useSession } from '../../app/session';
import { dayAndClock } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { useSupplierName } from '../../ui/useSupplierName';
import { MoveForm } from './MoveForm';
import { present } from './moves';

const READ_MS = 10_000;

/** One product's pieces: where they are, how many are promised, and what was done to them by hand. */
export function StockOf({ shop, sku, onClose }: { shop: string; sku: string; onClose: () => void }) {
  const { t } = useText();
  const { movesStock } = useMaySee();
  const [moving, setMoving] = useState(false);
  const [saved, setSaved] = useState<StockCard>();
  const product = useQuery({ queryKey: ['product', shop, sku], queryFn: () => desk.product(shop, sku), retry: false });
  const found = useQuery({ queryKey: ['stock-card', shop, sku], queryFn: () => stock.card(shop, sku), refetchInterval: READ_MS });
  const begin = () => {
    setSaved(undefined);
    setMoving(true);
  };
  useKeys(movesStock && found.data && !moving ? { KeyN: begin } : {}, { place: 'stock' });
  const card = found.data;
  return (
    <article className="one" aria-label={product.data?.name ?? sku}>
      <header>
        <h2>{product.data?.name ?? sku} <small>{sku}</small></h2>
        <button type="button" className="back" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </header>
      {found.error && <ProblemNotice error={found.error} t={t} action={<button type="button" onClick={() => void found.refetch()}>{t.problems.retry}</button>} />}
      {saved && <Notice tone={saved.ledger.overdrawn > 0 ? 'warn' : 'good'}>{saved.ledger.overdrawn > 0 ? t.stock.savedShort(saved.ledger.overdrawn) : t.stock.saved}</Notice>}
      {card && <Shelves shop={shop} card={card} told={saved !== undefined} />}
      {card && movesStock && !moving && <p className="actions"><button type="button" className="primary" aria-keyshortcuts="N" onClick={begin}><kbd aria-hidden="true">N</kbd> {t.stock.move}</button></p>}
      {card && moving && <MoveForm shop={shop} card={card} onSaved={setSaved} onClose={() => setMoving(false)} />}
      {card && <History shop={shop} moves={card.movements} />}
    </article>
  );
}

function Shelves({ shop, card, told }: { shop: string; card: StockCard; told: boolean }) {
  const { t } = useText();
  const named = useSupplierName(shop);
  const { ledger, warehouses } = card;
  return (
    <>
      {ledger.overdrawn > 0 && !told && <Notice tone="warn">{t.stock.overdrawn(ledger.overdrawn)}</Notice>}
      <table className="shelves">
        <caption>{t.stock.where}</caption>
        <thead><tr><th scope="col">{t.stock.warehouse}</th><th scope="col">{t.stock.there}</th><th scope="col">{t.stock.promised}</th><th scope="col">{t.stock.isFree}</th></tr></thead>
        <tbody>
          {warehouses.map((each) => (
            <tr key={each.source}>
              <th scope="row">{named(each.source)}<small>{each.source}{!each.counted && ` · ${t.stock.uncounted}`}</small></th>
              <td>{present(each)}</td><td>{each.reserved}</td><td className={each.free > 0 ? 'done' : ''}>{each.free}</td>
            </tr>
          ))}
          {warehouses.length === 0 && <tr><td colSpan={4} className="quiet">{t.stock.nowhere}</td></tr>}
        </tbody>
        {warehouses.length > 1 && (
          <tfoot><tr>
            <th scope="row">{t.stock.all}</th><td>{warehouses.reduce((sum, each) => sum + present(each), 0)}</td><td>{ledger.reserved}</td><td>{ledger.free}</td>
          </tr></tfoot>
        )}
      </table>
    </>
  );
}

function History({ shop, moves }: { shop: string; moves: Move[] }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  const named = useSupplierName(shop);
  return (
    <section aria-label={t.stock.history}>
      <h3>{t.stock.history}</h3>
      {moves.length === 0 && <p className="quiet">{t.stock.noHistory}</p>}
      <ol className="moved">
        {moves.map(({ at, by, source, before, after, movement }) => (
          <li key={`${at} ${source}`}>
            <time dateTime={at}>{dayAndClock(at, shops[shop]?.zone ?? 'UTC', language)}</time>
            <b className="sum">{movement && (movement.reason === 'TRANSFERRED' ? movement.units : movement.units > 0 ? `+${movement.units}` : String(movement.units).replace('-', '−'))}</b>
            <span className="what">
              <span>{movement && t.stock.reasons[movement.reason]}, {named(source)}{movement?.to && ` ${t.stock.into(named(movement.to))}`}{movement?.note && `: ${movement.note}`}</span>
              <small>{name(shop, by)} · {t.stock.freeThen(before, after)}</small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
