import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { promo } from '../../api/promo';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { useKeys } from '../../ui/keys';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { endOf, minor } from './days';

const MANY = 10_000;

/**
 * One certificate, whose code is shown once, or a batch, whose codes are in a file. A form that is sent again after an
 * answer was lost is the same request: it makes nothing twice.
 */
export function IssueForm({ shop, onClose }: { shop: string; onClose: () => void }) {
  const { t } = useText();
  const { shops } = useSession();
  const client = useQueryClient();
  const [sum, setSum] = useState('');
  const [until, setUntil] = useState('');
  const [count, setCount] = useState('1');
  const [name, setName] = useState('');
  const zone = shops[shop]?.zone ?? 'UTC';
  const face = minor(sum);
  const many = Number(count) > 1;
  const asked = JSON.stringify([sum, until, count, name]);
  const sent = useRef({ asked: '', key: '' });
  const issue = useMutation({
    mutationFn: async (): Promise<string> => {
      if (sent.current.asked !== asked) sent.current = { asked, key: crypto.randomUUID() };
      const terms = { face: { minor: face ?? 0, currency: shops[shop]?.currency ?? 'RUB' }, validUntil: endOf(until, zone) };
      if (!many) return (await promo.issue(shop, terms, sent.current.key)).code;
      save(await promo.issueBatch(shop, { ...terms, name: name.trim(), count: Number(count) }, sent.current.key), `${name.trim()}.csv`);
      return '';
    },
    onSuccess: () => {
      sent.current = { asked: '', key: '' };
      return client.invalidateQueries({ queryKey: ['certificates', shop] });
    },
  });
  useKeys({ Escape: onClose }, { exclusive: true });
  const sound = face !== undefined && face > 0 && until !== '' && /^\d+$/.test(count) && Number(count) >= 1 && Number(count) <= MANY
    && (!many || name.trim() !== '');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (sound && !issue.isPending) issue.mutate();
  };
  return (
    <form className="panel" aria-label={t.promo.issue} onSubmit={send}>
      <div className="inline">
        <label>{t.promo.face}<input autoFocus inputMode="decimal" maxLength={14} value={sum} onChange={(event) => setSum(event.target.value)} /></label>
        <label>{t.promo.validUntil}<input type="date" value={until} onChange={(event) => setUntil(event.target.value)} /></label>
        <label>{t.promo.count}<input inputMode="numeric" maxLength={5} value={count} onChange={(event) => setCount(event.target.value)} /></label>
        {many && <label>{t.promo.batch}<input maxLength={80} value={name} onChange={(event) => setName(event.target.value)} /></label>}
      </div>
      {issue.error ? <ProblemNotice error={issue.error} t={t} /> : null}
      {issue.isSuccess && (
        <Notice tone="good">{issue.data === '' ? t.promo.saved : <>{t.promo.once} <output className="code">{issue.data}</output></>}</Notice>
      )}
      <p className="actions">
        <button type="submit" className="primary" disabled={!sound || issue.isPending}>
          <kbd aria-hidden="true">Enter</kbd> {issue.isPending ? t.order.saving : many ? t.promo.issueBatch : t.promo.issue}
        </button>
        <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </form>
  );
}

function save(file: Blob, name: string) {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
