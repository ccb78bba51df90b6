import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { calls, type Stop } from '../../api/calls';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useMaySee, useSession } from '../../app/session';
import { useNow } from '../clock';
import { dayAndClock, phone as shown } from '../format';
import { KeyButton } from '../Key';
import { useKeys } from '../keys';
import { Notice, ProblemNotice } from '../Notice';
import { mayLift } from './rules';

/** Whether a customer may be called, and the key by which he is not any more; taken back here as well. */
export function StopPanel({ shop, phone, onClose }: { shop: string; phone: string; onClose: () => void }) {
  const { t } = useText();
  const client = useQueryClient();
  const key = ['stop', shop, phone];
  const found = useQuery({ queryKey: key, queryFn: () => calls.stop(shop, phone), staleTime: 0 });
  const write = useMutation({
    mutationFn: (wish: { stopped: boolean; reason: string }) => calls.writeStop(shop, { phone, ...wish }),
    onSuccess: (stop) => client.setQueryData(key, stop),
    onError: () => void client.invalidateQueries({ queryKey: key }),
  });
  const error = write.error ?? found.error;
  return (
    <section className="panel" aria-label={t.stop.title} aria-busy={found.isPending}>
      <h2>{t.stop.title}: {shown(found.data?.phone ?? phone)}</h2>
      {error ? <ProblemNotice error={error} t={t} /> : null}
      {found.data?.stopped && <Stopped shop={shop} stop={found.data} busy={write.isPending} onClose={onClose} onLift={() => write.mutate({ stopped: false, reason: found.data.reason ?? t.stop.said })} />}
      {found.data && !found.data.stopped && <Free busy={write.isPending} onClose={onClose} onStop={(reason) => write.mutate({ stopped: true, reason })} />}
      {!found.data && <p className="actions"><Back onClose={onClose} /></p>}
    </section>
  );
}

function Back({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  useKeys({ Escape: onClose }, { exclusive: true });
  return <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>;
}

function Stopped({ shop, stop, busy, onLift, onClose }: { shop: string; stop: Stop; busy: boolean; onLift: () => void; onClose: () => void }) {
  const { t, language } = useText();
  const { me, shops } = useSession();
  const { senior } = useMaySee();
  const name = usePersonName();
  const now = useNow();
  const why = mayLift(stop, { id: me.id, senior }, now) ? undefined : t.stop.seniorOnly;
  const lift = () => why === undefined && !busy && onLift();
  useKeys({ KeyZ: lift, Escape: onClose }, { exclusive: true });
  return (
    <>
      <Notice tone="info">{t.stop.on(name(shop, stop.by ?? ''), dayAndClock(stop.at ?? now, shops[shop]?.zone ?? 'UTC', language))}. {stop.reason}</Notice>
      <p className="actions">
        <KeyButton name="Z" onPress={lift} why={why}>{t.stop.off}</KeyButton>
        <Back onClose={onClose} />
        {why && <small className="quiet">{why}</small>}
      </p>
    </>
  );
}

function Free({ busy, onStop, onClose }: { busy: boolean; onStop: (reason: string) => void; onClose: () => void }) {
  const { t } = useText();
  const [reason, setReason] = useState(t.stop.said);
  const { works } = useMaySee();
  const ready = reason.trim() !== '' && !busy;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onStop(reason.trim());
  };
  if (!works) return <><p>{t.stop.free}</p><p className="actions"><Back onClose={onClose} /></p></>;
  return (
    <form onSubmit={send} aria-label={t.stop.put}>
      <p className="quiet">{t.stop.free} {t.stop.hint}</p>
      <label>{t.stop.reason}<input autoFocus value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} /></label>
      <p className="actions">
        <button type="submit" className="primary" disabled={!ready}><kbd aria-hidden="true">Enter</kbd> {t.stop.put}</button>
        <Back onClose={onClose} />
      </p>
    </form>
  );
}
