import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Call } from '../../api/calls';
import { quality } from '../../api/quality';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useMaySee, useSession } from '../../app/session';
import { dayAndClock, phone, span } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { Listening } from './Listening';

/** A mystery shopper's call is marked as long (R055). */
const DAY_MS = 24 * 60 * 60_000;

/** One call: when, who, what came of it; opened, its recordings and what it led to. */
export function CallRow({ call, line, marked, open, onToggle }: { call: Call; line: string | undefined; marked: boolean; open: boolean; onToggle: () => void }) {
  const { t, language } = useText();
  const { me, shops } = useSession();
  const { oversees } = useMaySee();
  const name = usePersonName();
  const row = useRef<HTMLLIElement>(null);
  const zone = shops[call.shop]?.zone ?? 'UTC';
  const heard = call.recordings.length > 0;
  useEffect(() => {
    if (marked) row.current?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    <li ref={row} aria-current={marked ? 'true' : undefined} className={call.missed ? 'missed' : undefined}>
      <time>{dayAndClock(call.beganAt, zone, language)}</time>
      <span className="what">
        <b>{call.customer ? phone(call.customer.e164) : t.calls.hidden}</b>
        <small>{t.ledger.direction[call.direction]}{line && <span title={call.line && phone(call.line)}> · {line}</span>}</small>
      </span>
      <span className="what">
        <span className={call.missed ? 'late' : call.result === 'TALKED' ? 'done' : ''}>{outcome(call, t.ledger)}</span>
        <small>
          {[call.waitedSeconds !== undefined && t.ledger.waited(call.waitedSeconds, call.rings),
            call.talkedSeconds !== undefined && call.talkedSeconds > 0 && t.ledger.talked(span(call.talkedSeconds * 1000, t.units)),
            call.keptPlace && t.ledger.keptPlace].filter(Boolean).join(' · ')}
        </small>
      </span>
      <span className="customer">{call.operator && name(call.shop, call.operator)}</span>
      <span className="actions">
        {call.orderId && <Link className="button" to="/case/$id" params={{ id: call.orderId }}>{t.ledger.order}</Link>}
        {call.taskId && <Link className="button" to="/task/$id" params={{ id: call.taskId }}>{t.ledger.task}</Link>}
        {oversees && call.stage === 'ENDED' && (call.talkedSeconds ?? 0) > 0 && call.operator && <Link className="button" to="/quality" search={{ shop: call.shop, tab: 'WORK', call: call.id }}>{t.quality.review}</Link>}
        {me.roles.includes('manager') && call.direction === 'INCOMING' && Date.now() - Date.parse(call.beganAt) < DAY_MS && <Trial call={call} />}
        {heard && <button type="button" aria-expanded={open} onClick={onToggle}>{open ? t.ledger.close : t.ledger.listen}</button>}
      </span>
      {open && heard && <Listening call={call} />}
    </li>
  );
}

/** Managers say that a mystery shopper called, and nobody else is asked or told (R055). */
function Trial({ call }: { call: Call }) {
  const { t } = useText();
  const mark = useMutation({ mutationFn: () => quality.markMysteryCall(call.shop, call.id) });
  if (mark.isSuccess) return <b className="due">{t.quality.mystery.markedCall}</b>;
  return (
    <>
      <button type="button" disabled={mark.isPending} onClick={() => mark.mutate()}>{t.quality.mystery.mark}</button>
      {mark.isError && <ProblemNotice error={mark.error} t={t} />}
    </>
  );
}

function outcome(call: Call, words: { going: string; missedMark: string; result: Record<string, string> }): string {
  const result = call.result && (words.result[call.result] ?? call.result);
  if (call.stage !== 'ENDED') return words.going;
  return call.missed ? [words.missedMark, call.result === 'VOICEMAIL' && result].filter(Boolean).join(', ') : (result ?? '—');
}
