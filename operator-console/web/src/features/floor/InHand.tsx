import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { desk } from '../../api/desk';
import type { CallInHand, HeldCase } from '../../api/types';
import { useText } from '../../app/language';
import { useMaySee, useSession } from '../../app/session';
import { span } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';

/** A call that is owed, or a chat, in somebody's hands. */
export function CallWork({ item, shop, now }: { item: CallInHand; shop: string; now: number }) {
  const { t } = useText();
  const { shops } = useSession();
  return (
    <li>
      <Link to="/task/$id" params={{ id: item.id }}>{t.kinds[item.kind]}</Link>
      <span className="customer">{item.customer || t.case.noName}</span>
      <small className="quiet">{shops[shop]?.brand.spokenName ?? shop}</small>
      <span className={item.dialledAt ? 'promised' : 'quiet'}>
        {item.dialledAt ? t.floor.talking(span(now - Date.parse(item.dialledAt), t.units)) : item.kind === 'CHAT' ? '' : t.floor.reading}
      </span>
    </li>
  );
}

/** An order in somebody's hands; a senior takes it out of them. */
export function CaseWork({ item, operator, shop, now }: { item: HeldCase; operator: string; shop: string; now: number }) {
  const { t } = useText();
  const { me, shops } = useSession();
  const { senior } = useMaySee();
  const [asking, setAsking] = useState(false);
  return (
    <li>
      <Link to="/case/$id" params={{ id: item.id }}>{item.number ? t.queue.number(item.number) : t.queue.unknown}</Link>
      <span className="customer">{item.customer ?? t.case.noName}</span>
      <small className="quiet">{shops[shop]?.brand.spokenName ?? shop}</small>
      <span className={item.dialledAt ? 'promised' : 'quiet'}>
        {item.dialledAt ? t.floor.talking(span(now - Date.parse(item.dialledAt), t.units)) : t.floor.reading}
      </span>
      {senior && operator !== me.id && !asking && <button type="button" onClick={() => setAsking(true)}>{t.floor.takeOver}</button>}
      {asking && <TakeOver item={item} onClose={() => setAsking(false)} />}
    </li>
  );
}

function TakeOver({ item, onClose }: { item: HeldCase; onClose: () => void }) {
  const { t } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const take = useMutation({
    mutationFn: () => desk.takeOver(item.id, reason.trim()),
    onSuccess: (given) => {
      given.cases.forEach((each) => client.setQueryData(['case', each.id], each));
      void client.invalidateQueries({ queryKey: ['claims'] });
      void navigate({ to: '/case/$id', params: { id: item.id } });
    },
  });
  useKeys({ Escape: onClose }, { exclusive: true });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '' && !take.isPending) take.mutate();
  };
  return (
    <form className="panel" aria-label={t.floor.takeOver} onSubmit={send}>
      <label>{t.floor.reason}
        <input autoFocus value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </label>
      {take.error ? <ProblemNotice error={take.error} t={t} /> : null}
      <p className="actions">
        <button type="submit" className="primary" disabled={reason.trim() === '' || take.isPending}><kbd aria-hidden="true">Enter</kbd> {t.floor.takeOver}</button>
        <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </form>
  );
}
