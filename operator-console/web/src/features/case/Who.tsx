import { Link } from '@tanstack/react-router';
import type { CaseView } from '../../api/types';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useMaySee, useSession } from '../../app/session';
import { useNow } from '../../ui/clock';
import { clock, dayAndClock, phone, span } from '../../ui/format';
import { Promised } from '../../ui/Promised';
import { urgency } from '../../ui/urgency';
import { tickName } from './rules';

/** Who is called, what time it is there, and why now: what has to be known before the dial. */
export function Who({ item }: { item: CaseView }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const now = useNow();
  const brand = shops[item.shop]?.brand;
  const customer = item.order?.terms.customer;
  const zone = customer?.zone.id ?? shops[item.shop]?.zone ?? 'UTC';
  const person = customer?.person;
  const name = [person?.surname, person?.given, person?.patronymic].filter(Boolean).join(' ');
  return (
    <header className="person" ref={(el) => el?.style.setProperty('--brand', brand?.colour ?? 'gray')}>
      <p className="shop">{brand?.spokenName ?? item.shop}</p>
      <h1>
        {name || t.case.noName}
        <small>{item.order && t.queue.number(item.order.number)}</small>
      </h1>
      <p className="facts">
        {person?.addressAs && <span>{t.case.addressAs(person.addressAs)}</span>}
        <span className="phone">{item.phone ? `☎ ${phone(item.phone.e164)}` : t.case.noPhone}</span>
        <span>{t.case.localTime(clock(now, zone, language))}</span>
        {item.order && (
          <span>{t.order.channels[item.order.channel]}, {t.case.placed} {dayAndClock(item.order.placedAt, zone, language)}</span>
        )}
      </p>
      <Why item={item} now={now} />
      {item.order?.terms.comment && !item.order.draft && <p className="comment"><b>{t.case.comment}:</b> {item.order.terms.comment}</p>}
    </header>
  );
}

function Why({ item, now }: { item: CaseView; now: number }) {
  const { t } = useText();
  const how = urgency(item.times, now);
  const rest = item.times ? Date.parse(item.times.callBy) - now : undefined;
  return (
    <p className={`why ${how}`}>
      {item.reason}
      {rest !== undefined && how !== 'closed' && item.stage === 'TO_CALL' && (
        <b> · {rest < 0 ? t.queue.lateBy(span(rest, t.units)) : t.queue.left(span(rest, t.units))}
          {how === 'breach' && ` · ${t.queue.breach}`}</b>
      )}
    </p>
  );
}

/** What was before: attempts, what is promised, notes, and the person's other orders. */
export function Before({ item }: { item: CaseView }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const zone = shops[item.shop]?.zone ?? 'UTC';
  const name = usePersonName();
  const { oversees } = useMaySee();
  const hasty = oversees ? item.readBack.hasty : [];
  const made = item.attempts.filter((attempt) => attempt.outcome !== undefined);
  if (hasty.length + made.length + item.notes.length + item.others.length + item.tags.length === 0 && !item.promise) return null;
  return (
    <aside className="before">
      {item.promise && <Promised shop={item.shop} owed={item.promise} />}
      {hasty.length > 0 && <p className="due"><b>{t.case.hasty}:</b> {hasty.map((id) => tickName(id, item, t)).join(', ')}</p>}
      {item.tags.length > 0 && <p className="tags">{item.tags.map((tag) => <i key={tag}>{tag}</i>)}</p>}
      {item.notes.map((note) => (
        <p key={note.at} className="note"><b>{name(item.shop, note.by)}</b> {dayAndClock(note.at, zone, language)}: {note.text}</p>
      ))}
      {made.length > 0 && (
        <p><b>{t.case.attempts}:</b> {made.map((attempt) => (
          `${clock(attempt.at, zone, language)} ${attempt.outcome ? t.outcome[attempt.outcome].replace('…', '') : ''}`
        )).join(' · ')}</p>
      )}
      {item.others.length > 0 && (
        <p><b>{t.case.others}:</b> {item.others.map((other) => (
          <Link key={other.id} to="/case/$id" params={{ id: other.id }}>
            {other.number ? t.queue.number(other.number) : t.queue.unknown}
          </Link>
        ))}</p>
      )}
    </aside>
  );
}
