import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { promo, type Certificate, type CertificateChange, type Entry } from '../../api/promo';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { dayAndClock, money } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { endOf, lastDay, spokenLastDay } from './days';

/** What a certificate was and is worth, until when, and what may be done with it. */
export function CertificateRow({ shop, certificate, manages, onBatch }: {
  shop: string;
  certificate: Certificate;
  manages: boolean;
  onBatch: (batch: string) => void;
}) {
  const { t, language } = useText();
  const { shops } = useSession();
  const [open, setOpen] = useState<'history' | 'change'>();
  const zone = shops[shop]?.zone ?? 'UTC';
  const { batch } = certificate;
  const over = Date.parse(certificate.validUntil) <= Date.now();
  const spent = certificate.free.minor === 0;
  return (
    <li>
      <span className="what">
        <b>{certificate.masked}</b>
        <small>{t.promo.issued(dayAndClock(certificate.issuedAt, zone, language))}
          {certificate.apology && <> · <Link to="/orders/$id/story" params={{ id: certificate.apology }}>{t.promo.apology}</Link></>}
        </small>
      </span>
      <span className="sum">{money(certificate.free, language)} <small className="quiet">{t.promo.outOf(money(certificate.face, language))}</small></span>
      <span className={certificate.blocked || over ? 'late' : spent ? 'quiet' : ''}>
        {certificate.blocked ? t.promo.blocked : over ? t.promo.lapsed : spent ? t.promo.spent : t.promo.until(spokenLastDay(certificate.validUntil, zone, language))}
      </span>
      <span className="actions">
        {batch && <button type="button" onClick={() => onBatch(batch)}>{t.promo.batchOf}</button>}
        <button type="button" aria-expanded={open === 'history'} onClick={() => setOpen(open === 'history' ? undefined : 'history')}>{t.promo.history}</button>
        {manages && <button type="button" aria-expanded={open === 'change'} onClick={() => setOpen(open === 'change' ? undefined : 'change')}>{t.promo.change}</button>}
      </span>
      {open === 'history' && <History shop={shop} id={certificate.id} zone={zone} />}
      {open === 'change' && <ChangeForm shop={shop} certificate={certificate} zone={zone} onClose={() => setOpen(undefined)} />}
    </li>
  );
}

function History({ shop, id, zone }: { shop: string; id: string; zone: string }) {
  const { t, language } = useText();
  const history = useQuery({ queryKey: ['certificate-history', id], queryFn: () => promo.history(shop, id) });
  if (history.error) return <ProblemNotice error={history.error} t={t} />;
  return (
    <ol className="entries">
      {history.data?.entries.map((entry, at) => (
        <li key={at}><time>{dayAndClock(entry.at, zone, language)}</time> <Told entry={entry} zone={zone} /> <small className="quiet">{entry.actor}</small></li>
      ))}
    </ol>
  );
}

function Told({ entry, zone }: { entry: Entry; zone: string }) {
  const { t, language } = useText();
  const event = entry.event;
  if ('free' in event) {
    return (
      <span>
        <Link to="/orders/$id/story" params={{ id: event.orderId }}>{t.promo.ofOrder}</Link>{' '}
        {t.promo.moved(money(event.held, language), money(event.spent, language), money(event.free, language))}
      </span>
    );
  }
  if ('face' in event) return <span>{t.promo.issuedFor(money(event.face, language))}</span>;
  if ('blocked' in event) {
    const until = spokenLastDay(event.validUntil, zone, language);
    return <span>{event.blocked ? t.promo.blocked : t.promo.until(until)}: {event.reason}</span>;
  }
  return <span>—</span>;
}

function ChangeForm({ shop, certificate, zone, onClose }: {
  shop: string;
  certificate: Certificate;
  zone: string;
  onClose: () => void;
}) {
  const { t } = useText();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(lastDay(certificate.validUntil, zone));
  const change = useMutation({
    mutationFn: (what: Omit<CertificateChange, 'reason'>) => promo.change(shop, certificate, { ...what, reason: reason.trim() }),
    onSuccess: onClose,
    onSettled: () => Promise.all([
      client.invalidateQueries({ queryKey: ['certificates', shop] }),
      client.invalidateQueries({ queryKey: ['certificate-history', certificate.id] }),
    ]),
  });
  useKeys({ Escape: onClose }, { exclusive: true });
  const stuck = reason.trim() === '' || change.isPending;
  const extend = (event: FormEvent) => {
    event.preventDefault();
    if (!stuck && until !== '') change.mutate({ validUntil: endOf(until, zone) });
  };
  return (
    <form className="panel" aria-label={t.promo.change} onSubmit={extend}>
      <div className="inline">
        <label>{t.promo.reason}<input autoFocus maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} /></label>
        <label>{t.promo.validUntil}<input type="date" value={until} onChange={(event) => setUntil(event.target.value)} /></label>
      </div>
      {change.error ? <ProblemNotice error={change.error} t={t} /> : null}
      <p className="actions">
        <button type="submit" className="primary" disabled={stuck || until === ''}>{t.promo.extend}</button>
        <button type="button" disabled={stuck} onClick={() => change.mutate({ blocked: !certificate.blocked })}>
          {certificate.blocked ? t.promo.unblock : t.promo.block}
        </button>
        <button type="button" disabled={stuck} onClick={() => change.mutate({ expire: true })}>{t.promo.expire}</button>
        <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </form>
  );
}
