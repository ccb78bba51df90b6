import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type FormEvent } from 'react';
import { stock, type Movement, type StockCard } from '../../api/stock';
import { suppliers } from '../../api/suppliers';
import { useText } from '../../app/language';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { REASONS, coming, movementOf, present, type Typed } from './moves';

const NOTE_MAX = 500;

/** Pieces that somebody found, broke, moved or counted: what it comes to is said before it is noted, promises among it. */
export function MoveForm({ shop, card, onSaved, onClose }: { shop: string; card: StockCard; onSaved: (card: StockCard) => void; onClose: () => void }) {
  const { t } = useText();
  const client = useQueryClient();
  const [typed, setTyped] = useState<Typed>({ reason: 'COUNTED', source: card.warehouses[0]?.source ?? '', to: '', units: '', note: '' });
  const movement = movementOf(typed);
  const key = useMemo(() => crypto.randomUUID(), [JSON.stringify(movement)]);
  const save = useMutation({
    mutationFn: (body: Movement) => stock.move(shop, card.sku, body, key),
    onSuccess: (moved) => {
      client.setQueryData(['stock-card', shop, card.sku], moved);
      onSaved(moved);
      onClose();
      return client.invalidateQueries({ queryKey: ['stock-goods', shop] });
    },
    onError: () => client.invalidateQueries({ queryKey: ['stock-card', shop, card.sku] }),
  });
  useKeys({ Escape: onClose }, { exclusive: true });
  const ready = movement !== undefined && !coming(card, movement).tooMany && !save.isPending;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (ready) save.mutate(movement);
  };
  const put = (change: Partial<Typed>) => {
    save.reset();
    setTyped({ ...typed, ...change });
  };
  return (
    <form className="panel moving" aria-label={t.stock.title2} onSubmit={send}>
      <div className="inline">
        <label>{t.stock.reason}
          <select autoFocus value={typed.reason} onChange={(event) => put({ reason: REASONS.find((each) => each === event.target.value) ?? typed.reason })}>
            {REASONS.map((each) => <option key={each} value={each}>{t.stock.reasons[each]}</option>)}
          </select>
        </label>
        <Places shop={shop} card={card} typed={typed} onPut={put} />
        <label>{typed.reason === 'COUNTED' ? t.stock.counted : typed.reason === 'CORRECTED' ? t.stock.change : t.stock.units}
          <input inputMode="numeric" autoComplete="off" maxLength={9} value={typed.units} onChange={(event) => put({ units: event.target.value })} />
        </label>
      </div>
      <label>{t.stock.note}<input maxLength={NOTE_MAX} value={typed.note} onChange={(event) => put({ note: event.target.value })} /></label>
      <Outlook card={card} movement={movement} />
      {save.error ? <ProblemNotice error={save.error} t={t} /> : null}
      <p className="actions">
        <button type="submit" className="primary" disabled={!ready}><kbd aria-hidden="true">Enter</kbd> {save.isPending ? t.order.saving : t.stock.save}</button>
        <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </form>
  );
}

function Places({ shop, card, typed, onPut }: { shop: string; card: StockCard; typed: Typed; onPut: (change: Partial<Typed>) => void }) {
  const { t } = useText();
  const found = useQuery({ queryKey: ['suppliers', shop], queryFn: () => suppliers.all(shop), staleTime: 60_000 });
  const transfer = typed.reason === 'TRANSFERRED';
  const names = new Map((found.data?.items ?? []).filter((each) => !each.competitor).map((each) => [each.code, each.name]));
  const codes = [...new Set([...card.warehouses.map((each) => each.source), ...names.keys()])];
  const choice = (label: string, value: string, of: string[], choose: (code: string) => void) => (
    <label>{label}
      <select value={value} onChange={(event) => choose(event.target.value)}>
        {value === '' && <option value="">{t.stock.choosePlace}</option>}
        {of.map((code) => <option key={code} value={code}>{names.get(code) ?? code}</option>)}
      </select>
    </label>
  );
  return (
    <>
      {choice(transfer ? t.stock.from : t.stock.source, typed.source, codes, (source) => onPut({ source }))}
      {transfer && choice(t.stock.to, typed.to, codes.filter((code) => code !== typed.source), (to) => onPut({ to }))}
    </>
  );
}

/** Where nothing is typed yet its line is kept free, so that nothing jumps. */
function Outlook({ card, movement }: { card: StockCard; movement: Movement | undefined }) {
  const { t } = useText();
  if (!movement) return <p className="preview" />;
  const { before, after, short, tooMany } = coming(card, movement);
  if (tooMany) return <p className="late preview" role="alert">{t.stock.tooMany(present(card.warehouses.find((each) => each.source === movement.source)))}</p>;
  return (
    <p className="preview" role="status">
      {t.stock.becomes(before, after)} {short > 0 ? <b className="late">{t.stock.shortBy(short)}</b> : movement.reason === 'TRANSFERRED' && card.ledger.reserved > 0 && t.stock.promisesStay}
    </p>
  );
}
