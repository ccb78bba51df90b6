import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { Problem, type Tagged } from '../../api/http';
import { suppliers, type Supplier } from '../../api/suppliers';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { Saving } from '../../ui/Saving';
import { useEdited } from '../../ui/useEdited';
import { SettingsFields } from './SettingsFields';
import { USUAL, isCode, settled, typed, type Typed } from './settings';

/** Another supplier or competitor, under a code of his own. */
export function NewSupplier({ shop, onAdded, onClose }: { shop: string; onAdded: (code: string) => void; onClose: () => void }) {
  const { t } = useText();
  const { shops } = useSession();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const [draft, setDraft] = useState<Typed>(() => ({ ...USUAL, currency: shops[shop]?.currency ?? 'RUB' }));
  const { request, wrong } = settled(draft);
  const add = useMutation({
    mutationFn: () => suppliers.settle(shop, code, request, '').catch((refused: unknown) => {
      throw refused instanceof Problem && (refused.status === 412 || refused.status === 428)
        ? new Problem({ status: 409, code: 'code-taken', title: '', detail: '', errors: [] }) : refused;
    }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['suppliers', shop] }).then(() => onAdded(code)),
  });
  useKeys({ Escape: onClose }, { exclusive: true });
  const ready = isCode(code) && wrong.length === 0 && !add.isPending;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (ready) add.mutate();
  };
  return (
    <form className="one settings" aria-label={t.suppliers.add} onSubmit={send}>
      <h2>{t.suppliers.add}</h2>
      <label className="code1">{t.suppliers.code}
        <input autoFocus autoComplete="off" maxLength={40} aria-invalid={(code !== '' && !isCode(code)) || undefined} value={code} onChange={(event) => setCode(event.target.value)} />
      </label>
      <SettingsFields shop={shop} draft={draft} wrong={draft.name === '' ? wrong.filter((each) => each !== 'name') : wrong} began={false} onChange={setDraft} />
      {add.error ? <ProblemNotice error={add.error} t={t} /> : null}
      <p className="actions">
        <button type="submit" className="primary" disabled={!ready}>{add.isPending ? t.order.saving : t.suppliers.add2}</button>
        <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </form>
  );
}

/** What is agreed with a supplier. His lists change the same document: that alone is no clash. */
export function SupplierForm({ shop, code, onClose }: { shop: string; code: string; onClose: () => void }) {
  const { t } = useText();
  const client = useQueryClient();
  const seen = useRef<Tagged<Supplier>>(undefined);
  const edited = useEdited<Supplier, Typed>({
    key: ['supplier', shop, code],
    read: async () => (seen.current = await suppliers.one(shop, code)),
    write: async (draft, tag) => {
      const before = seen.current?.body;
      const stored = await suppliers.settle(shop, code, settled(draft, before).request, tag).catch(async (refused: unknown) => {
        const now = refused instanceof Problem && refused.status === 412 ? await suppliers.one(shop, code) : undefined;
        if (now && before && JSON.stringify(typed(now.body)) === JSON.stringify(typed(before))) return suppliers.settle(shop, code, settled(draft, now.body).request, now.tag);
        throw refused;
      });
      await client.invalidateQueries({ queryKey: ['suppliers', shop] });
      return (seen.current = stored);
    },
    drafted: typed,
  });
  useKeys({ Escape: onClose }, { exclusive: true });
  const { draft, body } = edited;
  if (!draft || !body) return edited.problem ? <ProblemNotice error={edited.problem} t={t} /> : <div aria-busy="true" />;
  const { wrong } = settled(draft, body);
  return (
    <form className="settings" aria-label={t.suppliers.settings} onSubmit={(event) => { event.preventDefault(); if (wrong.length === 0) edited.save(); }}>
      <SettingsFields shop={shop} draft={draft} wrong={wrong} began={body.last !== undefined} onChange={edited.change} />
      <p className="quiet">{t.suppliers.fromNext}</p>
      <Saving edited={edited} blocked={wrong.length > 0} />
    </form>
  );
}
