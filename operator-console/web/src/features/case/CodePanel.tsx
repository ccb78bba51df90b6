import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { desk } from '../../api/desk';
import type { BenefitCode, CaseView, Change } from '../../api/types';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { money } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';

/**
 * Certificates and promo codes of the order: what each is worth, as it is said, and one more as it is dictated. A code
 * that cannot be used is not put on the order; the operator hears why.
 */
export function CodePanel({ item, onSave, onClose, busy }: {
  item: CaseView;
  onSave: (changes: Change[]) => void;
  onClose: () => void;
  busy: boolean;
}) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [misses, setMisses] = useState(0);
  const version = item.order?.version;
  const held = useQuery({
    queryKey: ['benefits', item.id, version],
    queryFn: () => desk.benefits(item.id, item.shop),
    // Not there: no code was ever put on this order.
    retry: false,
    refetchInterval: (query) => (query.state.data && query.state.data.orderVersion !== version ? 500 : false),
  });
  const check = useMutation({
    mutationFn: (code: string) => desk.checkCode(item.shop, code),
    onSuccess: (answer, code) => {
      if (answer.usable) onSave([{ op: 'add-code', code }]);
      else setMisses((before) => before + 1);
    },
  });
  useKeys({ Escape: onClose }, { exclusive: true });
  const sound = typed.replace(/[\s-]/g, '').length >= 4;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (sound && !busy && !check.isPending) check.mutate(typed.trim());
  };
  const refused = check.data && !check.data.usable ? check.data : undefined;
  return (
    <form className="panel" aria-label={t.codes.title} onSubmit={send}>
      <h2>{t.codes.title}</h2>
      <ul>
        {held.data?.codes.map((code) => (
          <li key={code.masked}>
            <Worth code={code} item={item} />{' '}
            <button type="button" disabled={busy} onClick={() => onSave([{ op: 'remove-code', masked: code.masked }])}>
              {t.codes.remove(code.masked)}
            </button>
          </li>
        ))}
      </ul>
      <label>{t.codes.code}
        <input autoFocus autoComplete="off" spellCheck={false} maxLength={64} value={typed}
          onChange={(event) => setTyped(event.target.value)} />
      </label>
      <p className="preview" role="status">
        {refused && (misses > 1 ? t.codes.without : t.codes.again(t.codes.reasons[refused.reason ?? ''] ?? t.codes.unclear))}
      </p>
      {check.error ? <ProblemNotice error={check.error} t={t} /> : null}
      <p className="actions">
        <button type="submit" className="primary" disabled={busy || check.isPending || !sound}>
          <kbd aria-hidden="true">Enter</kbd> {busy ? t.order.saving : t.codes.add}
        </button>
        <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </form>
  );
}

/** As the script says it: what is paid by it, and what stays on it, until when. */
function Worth({ code, item }: { code: BenefitCode; item: CaseView }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const held = code.held;
  if (!held) return <>{code.masked}: <em className="late">{t.codes.reasons[code.reason ?? ''] ?? t.codes.unclear}</em></>;
  if (held.kind === 'DISCOUNT') return <>{code.masked}: {t.codes.discount(money(held.amount, language))}</>;
  const until = held.validUntil && new Intl.DateTimeFormat(language, {
    day: 'numeric', month: 'long', year: 'numeric', timeZone: shops[item.shop]?.zone ?? 'UTC',
  }).format(new Date(Date.parse(held.validUntil) - 1));
  return (
    <>
      {code.masked}: {t.codes.covered(money(held.amount, language))}
      {held.remaining.minor > 0 && until && <> {t.codes.stays(money(held.remaining, language), until)}</>}
    </>
  );
}
