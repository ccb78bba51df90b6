import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { calls, type Act, type Call, type Card } from '../../api/calls';
import { desk } from '../../api/desk';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { KeyButton } from '../../ui/Key';
import { isTyping, useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';

/** What the exchange can do with the call that one talks on; whether it did so, it tells itself (R060). */
export function Controls({ card }: { card: Card }) {
  const { t } = useText();
  const client = useQueryClient();
  const { call } = card;
  const [muted, setMuted] = useState(false);
  /** Which time it is handed over; 0 while it is not. */
  const [handing, setHanding] = useState(0);
  const hand = () => setHanding((times) => times + 1);
  const act = useMutation({
    mutationFn: (does: Act) => calls.act(call, does),
    onSuccess: (_, does) => {
      if (does === 'MUTE' || does === 'UNMUTE') setMuted(does === 'MUTE');
    },
    // Not waited for: the next key counts as soon as the exchange was asked.
    onSettled: () => void client.invalidateQueries({ queryKey: ['ringing'] }),
  });
  const can = (does: Act) => card.can.includes(does);
  const does = (what: Act) => {
    if (!act.isPending) act.mutate(what);
  };
  const mutes: Act = muted ? 'UNMUTE' : 'MUTE';
  const waits = call.stage === 'HELD';
  const holds: Act = waits ? 'RETRIEVE' : 'HOLD';
  const hands = can('CONSULT') || can('TRANSFER');
  useKeys({
    ...(can(mutes) ? { KeyM: () => does(mutes) } : {}),
    ...(can(holds) ? { KeyX: () => does(holds) } : {}),
    ...(hands ? { KeyT: hand } : {}),
    ...(can('HANG_UP') ? { Escape: () => (isTyping(document.activeElement) ? (document.activeElement as HTMLElement).blur() : does('HANG_UP')) } : {}),
  }, { place: 'line' });
  if (card.can.length === 0) return null;
  return (
    <section aria-label={t.control.title} className="controls">
      <p className="actions">
        {can(mutes) && <KeyButton name="M" pressed={muted} onPress={() => does(mutes)}>{muted ? t.control.unmute : t.control.mute}</KeyButton>}
        {can(holds) && <KeyButton name="X" primary={waits} onPress={() => does(holds)}>{waits ? t.control.back : t.control.hold}</KeyButton>}
        {hands && <KeyButton name="T" onPress={hand}>{t.control.handOver}</KeyButton>}
        {can('HANG_UP') && <KeyButton name="Esc" onPress={() => does('HANG_UP')}>{t.control.hangUp}</KeyButton>}
        {act.isSuccess && <span className="quiet" role="status">{t.control.asked}</span>}
      </p>
      {act.error ? <ProblemNotice error={act.error} t={t} /> : null}
      {handing > 0 && <HandOver key={handing} call={call} consults={can('CONSULT')} onClose={() => setHanding(0)} />}
    </section>
  );
}

/** Asks for a colleague; that he is called is said until the customer is back on the line. */
function HandOver({ call, consults, onClose }: { call: Call; consults: boolean; onClose: () => void }) {
  const { t } = useText();
  const { me } = useSession();
  const name = usePersonName();
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [consult, setConsult] = useState(consults);
  const people = useQuery({ queryKey: ['people', call.shop], queryFn: () => desk.people(call.shop), staleTime: 300_000 });
  const others = (people.data?.members ?? []).filter((member) => member.id !== me.id
    && member.roles.some((role) => role === 'operator' || role === 'senior'));
  const chosen = to || (others[0]?.id ?? '');
  const hand = useMutation({ mutationFn: () => calls.handOver(call, { to: chosen, note: note.trim(), consult }) });
  useKeys({ Escape: onClose }, { exclusive: true, enabled: !hand.isSuccess });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== '' && note.trim() !== '' && !hand.isPending) hand.mutate();
  };
  const waited = useRef(false);
  useEffect(() => {
    if (call.stage === 'HELD') waited.current = true;
    else if (waited.current && hand.isSuccess) onClose();
  }, [call.stage, hand.isSuccess, onClose]);
  if (hand.isSuccess) return <p role="status" className="done">{t.control.sent(name(call.shop, chosen))}</p>;
  return (
    <form className="panel" aria-label={t.control.handOver} onSubmit={send}>
      <div className="inline">
        <label>{t.control.to}
          <select autoFocus value={chosen} onChange={(event) => setTo(event.target.value)}>
            {others.map((member) => <option key={member.id} value={member.id}>{member.given} {member.surname}</option>)}
          </select>
        </label>
        <label className="grow">{t.control.note}<input maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} /></label>
        {consults && (
          <label className="check"><input type="checkbox" checked={consult} onChange={(event) => setConsult(event.target.checked)} /> {t.control.consult}</label>
        )}
      </div>
      {hand.error ? <ProblemNotice error={hand.error} t={t} /> : null}
      <p className="actions">
        <button type="submit" className="primary" disabled={chosen === '' || note.trim() === '' || hand.isPending}><kbd aria-hidden="true">Enter</kbd> {t.control.handOver}</button>
        <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </form>
  );
}
