import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { afterSale, PAYOUT_WAYS, type AfterSale, type PayoutWay } from '../../api/aftersale';
import { useText } from '../../app/language';
import { money } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { minorOf } from '../../ui/money';
import { ProblemNotice } from '../../ui/Notice';

export interface Doing {
  shop: string;
  item: AfterSale;
  onDo: (what: () => Promise<AfterSale>) => void;
  onClose: () => void;
  busy: boolean;
}

export function Form({ title, label, ready, busy, onSend, onClose, children }: {
  title: string;
  label: string;
  ready: boolean;
  busy: boolean;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useText();
  useKeys({ Escape: onClose }, { exclusive: true });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !busy) onSend();
  };
  return (
    <form className="panel" aria-label={title} onSubmit={send}>
      {children}
      <p className="actions">
        <button type="submit" className="primary" disabled={!ready || busy}><kbd aria-hidden="true">Enter</kbd> {busy ? t.order.saving : label}</button>
        <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </form>
  );
}

/** How much is to go back: at most what order-service would grant now, less what other cases of the order were promised. */
export function RefundForm({ shop, item, onDo, onClose, busy }: Doing) {
  const { t, language } = useText();
  const room = useQuery({ queryKey: ['refundable', item.id], queryFn: () => afterSale.refundable(shop, item.id), staleTime: 0 });
  const most = room.data?.most;
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (most ? String(most.minor / 100) : '');
  const minor = minorOf(shown);
  const certificate = room.data && room.data.certificate.minor > 0 ? money(room.data.certificate, language) : '';
  return (
    <Form title={t.aftersale.refund} label={t.aftersale.does.REFUND_ASKED} ready={most !== undefined && minor !== undefined && minor > 0 && minor <= most.minor} busy={busy} onClose={onClose}
      onSend={() => onDo(() => afterSale.step(shop, item, 'REFUND_ASKED', { minor: minor ?? 0, currency: item.worth.currency }))}>
      <label>{t.aftersale.amount}<input autoFocus inputMode="decimal" maxLength={14} aria-describedby={`room-${item.id}`} value={shown} onChange={(event) => setTyped(event.target.value)} /></label>
      {room.error ? <ProblemNotice error={room.error} t={t} action={<button type="button" onClick={() => void room.refetch()}>{t.problems.retry}</button>} /> : null}
      <p className="quiet" id={`room-${item.id}`} role="status">{room.data && t.aftersale.refundable(money(room.data.money, language), certificate)}</p>
    </Form>
  );
}

/** By whoever pays: the bank's own number of the payment. */
export function PayForm({ shop, item, onDo, onClose, busy }: Doing) {
  const { t } = useText();
  const [reference, setReference] = useState('');
  const [way, setWay] = useState<PayoutWay>();
  return (
    <Form title={t.aftersale.pay} label={t.aftersale.record} ready={reference.trim() !== ''} busy={busy} onClose={onClose}
      onSend={() => onDo(() => afterSale.refund(shop, item, reference.trim(), way))}>
      <label>{t.aftersale.reference}<input autoFocus autoComplete="off" maxLength={100} value={reference} onChange={(event) => setReference(event.target.value)} /></label>
      <label>{t.aftersale.way}
        <select value={way ?? ''} onChange={(event) => setWay(PAYOUT_WAYS.find((each) => each === event.target.value))}>
          <option value="">{t.aftersale.wayUnsaid}</option>
          {PAYOUT_WAYS.map((each) => <option key={each} value={each}>{t.aftersale.ways[each]}</option>)}
        </select>
      </label>
    </Form>
  );
}
