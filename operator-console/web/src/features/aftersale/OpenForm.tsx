import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { afterSale, type AfterSale, type Kind, type Opening } from '../../api/aftersale';
import { desk } from '../../api/desk';
import { useText } from '../../app/language';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { Form } from './MoneyForms';

const COMPLAINT_MAX = 2_000;
/** order-service: Moves. */
const HAPPENED = new Set(['CONFIRMED', 'DELIVERED', 'REFUSED', 'RETURNED']);

/** Something is wrong with an order: its kind decides what follows. The same words sent twice are one case. */
export function OpenForm({ shop, order, onOpened }: { shop: string; order: string; onOpened: (item: AfterSale) => void }) {
  const { t } = useText();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<Kind>('DEFECT');
  const [channel, setChannel] = useState<Opening['channel']>('PHONE');
  const [complaint, setComplaint] = useState('');
  const [lines, setLines] = useState<string[]>([]);
  const of = useQuery({ queryKey: ['order', order], queryFn: () => desk.order(order, shop) });
  const procedures = useQuery({ queryKey: ['procedures', shop], queryFn: () => afterSale.procedures(shop) });
  const body: Opening = { orderId: order, kind, channel, complaint: complaint.trim(), lines };
  const key = useMemo(() => crypto.randomUUID(), [JSON.stringify(body)]);
  const send = useMutation({
    mutationFn: () => afterSale.open(shop, body, key),
    onSuccess: (item) => {
      client.setQueryData(['after-sale-case', item.id], item);
      setOpen(false);
      setComplaint('');
      onOpened(item);
      return client.invalidateQueries({ queryKey: ['after-sale', shop] });
    },
  });
  const may = of.data !== undefined && HAPPENED.has(of.data.state);
  useKeys({ ...(may ? { KeyN: () => setOpen(true) } : {}) }, { place: 'aftersale' });
  if (of.error) return <ProblemNotice error={of.error} t={t} />;
  if (!of.data) return <div aria-busy="true" />;
  if (!may) return <p className="quiet">{t.aftersale.notYet}</p>;
  if (!open) return <button type="button" className="primary" aria-keyshortcuts="N" onClick={() => setOpen(true)}><kbd aria-hidden="true">N</kbd> {t.aftersale.newCase}: {t.queue.number(of.data.number)}</button>;
  const channels = procedures.data?.items.find((each) => each.kind === kind)?.channels ?? ['PHONE', 'MAIL', 'CHAT'];
  return (
    <Form title={t.aftersale.newCase} label={t.aftersale.create} ready={complaint.trim() !== ''} busy={send.isPending} onSend={() => send.mutate()} onClose={() => setOpen(false)}>
      <label>{t.aftersale.kind}
        <select autoFocus value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
          {(Object.keys(t.aftersale.kinds) as Kind[]).map((each) => <option key={each} value={each}>{t.aftersale.kinds[each]}</option>)}
        </select>
      </label>
      <label>{t.aftersale.channel}
        <select value={channel} onChange={(event) => setChannel(event.target.value as Opening['channel'])}>
          {channels.map((each) => <option key={each} value={each}>{t.aftersale.channels[each]}</option>)}
        </select>
      </label>
      <fieldset>
        <legend>{t.aftersale.lines}</legend>
        {of.data.lines.map((line) => (
          <label key={line.id} className="check">
            <input type="checkbox" checked={lines.includes(line.id)} onChange={(event) => setLines(event.target.checked ? [...lines, line.id] : lines.filter((each) => each !== line.id))} /> {line.name}
          </label>
        ))}
      </fieldset>
      <label>{t.aftersale.words}<textarea rows={4} maxLength={COMPLAINT_MAX} lang="ru" value={complaint} onChange={(event) => setComplaint(event.target.value)} /></label>
      {send.error ? <ProblemNotice error={send.error} t={t} /> : null}
    </Form>
  );
}
