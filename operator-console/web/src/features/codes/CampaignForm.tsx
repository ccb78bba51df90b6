import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { promo, type Campaign } from '../../api/promo';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { drafted, rulesOf, type Draft } from './draft';

/** A new campaign under a code of its own, or other rules for one that is there. */
export function CampaignForm({ shop, campaign, onClose }: { shop: string; campaign?: Campaign; onClose: () => void }) {
  const { t } = useText();
  const { shops } = useSession();
  const client = useQueryClient();
  const place = { zone: shops[shop]?.zone ?? 'UTC', currency: shops[shop]?.currency ?? 'RUB' };
  const [draft, setDraft] = useState<Draft>(() => drafted(campaign, place));
  const [code, setCode] = useState('');
  const key = useRef(crypto.randomUUID());
  const rules = rulesOf(draft, place);
  const save = useMutation({
    mutationFn: async () => {
      if (!rules) return;
      if (campaign) await promo.replan(shop, campaign, { rules, stopped: campaign.stopped });
      else await promo.plan(shop, { code: code.trim(), rules }, key.current);
    },
    onSuccess: onClose,
    onError: () => {
      key.current = crypto.randomUUID();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['campaigns', shop] }),
  });
  useKeys({ Escape: onClose }, { exclusive: true });
  const sound = rules !== undefined && (campaign !== undefined || code.trim().length >= 4);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (sound && !save.isPending) save.mutate();
  };
  const field = (name: keyof Draft, label: string, type = 'text', max = 80) => (
    <label>{label}
      <input type={type} maxLength={max} value={String(draft[name])} onChange={(event) => setDraft({ ...draft, [name]: event.target.value })} />
    </label>
  );
  return (
    <form className="panel" aria-label={campaign ? t.promo.change : t.promo.plan} onSubmit={send}>
      <div className="inline">
        {!campaign && <label>{t.codes.code}<input autoFocus autoComplete="off" maxLength={64} value={code} onChange={(event) => setCode(event.target.value)} /></label>}
        {field('name', t.promo.name)}
        {field('worth', t.promo.worth, 'text', 14)}
        {field('from', t.promo.fromDay, 'date')}
        {field('to', t.promo.validUntil, 'date')}
      </div>
      <div className="inline">
        {field('minimum', t.promo.minimum, 'text', 14)}
        {field('goods', t.promo.goods, 'text', 2_000)}
        {field('vendors', t.promo.vendors, 'text', 2_000)}
        {field('usesMax', t.promo.usesMax, 'text', 7)}
        {field('perCustomerMax', t.promo.perCustomerMax, 'text', 3)}
        <label className="check">
          <input type="checkbox" checked={draft.alone} onChange={(event) => setDraft({ ...draft, alone: event.target.checked })} /> {t.promo.alone}
        </label>
      </div>
      {save.error ? <ProblemNotice error={save.error} t={t} /> : null}
      <p className="actions">
        <button type="submit" className="primary" disabled={!sound || save.isPending}><kbd aria-hidden="true">Enter</kbd> {save.isPending ? t.order.saving : t.promo.save}</button>
        <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </form>
  );
}
