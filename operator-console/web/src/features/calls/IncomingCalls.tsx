import type { CallView } from '../../api/types';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { useNow } from '../../ui/clock';
import { phone, span } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { CallerCard } from './CallerCard';
import type { Incoming } from './useIncoming';

/** More that ring at once are not shown one by one. */
const SHOWN = 3;
/** Four rings of 5 s: whoever waits longer waits too long (R084). */
const LONG_MS = 20_000;

/** Who calls now: above everything, while the case that is open stays as it is. */
export function IncomingCalls({ calls }: { calls: Incoming }) {
  const { t } = useText();
  const shown = calls.open.slice(0, SHOWN);
  useKeys(shown.length > 0 ? { F3: () => calls.toggle(calls.card ?? shown[0]?.id) } : {}, { place: 'line' });
  if (shown.length === 0) return null;
  return (
    <section className="incoming" aria-label={t.calls.title} aria-live="assertive">
      {shown.map((call) => (
        <div key={call.id}>
          <Ringing call={call} open={call.id === calls.card} onOpen={() => calls.toggle(call.id)} />
          {call.id === calls.card && <CallerCard call={call} />}
        </div>
      ))}
      {calls.open.length > SHOWN && <p className="quiet">{t.calls.more(calls.open.length - SHOWN)}</p>}
    </section>
  );
}

function useWaiting(call: CallView): { waited: string; long: boolean } {
  const { t } = useText();
  const waited = Math.max(0, useNow() - Date.parse(call.beganAt));
  return { waited: span(waited, t.units), long: call.stage === 'RINGING' && waited > LONG_MS };
}

function Ringing({ call, open, onOpen }: { call: CallView; open: boolean; onOpen: () => void }) {
  const { t } = useText();
  const { shops } = useSession();
  const brand = shops[call.shop]?.brand;
  const { waited, long } = useWaiting(call);
  return (
    <p className="ringing" ref={(el) => el?.style.setProperty('--brand', brand?.colour ?? 'gray')}>
      <b>☎ {t.calls.stages[call.stage]}</b>
      <span className="phone">{call.customer ? phone(call.customer.e164) : t.calls.hidden}</span>
      <span>{brand?.spokenName ?? call.shop}</span>
      <span className={long ? 'late' : ''}>{waited}</span>
      <button type="button" aria-expanded={open} aria-keyshortcuts="F3" onClick={onOpen}>
        <kbd aria-hidden="true">F3</kbd> {open ? t.keys.close : t.calls.open}
      </button>
    </p>
  );
}

/** The same callers as work of class 0: they stand before everything that is owed. */
export function RingingRows({ calls }: { calls: Incoming }) {
  const { t } = useText();
  const ringing = calls.open.filter((call) => call.stage === 'RINGING').slice(0, SHOWN);
  if (ringing.length === 0) return null;
  return (
    <ul className="ringingrows" aria-label={t.calls.title}>
      {ringing.map((call) => <RingingRow key={call.id} call={call} onOpen={() => calls.toggle(call.id)} />)}
    </ul>
  );
}

function RingingRow({ call, onOpen }: { call: CallView; onOpen: () => void }) {
  const { t } = useText();
  const { shops } = useSession();
  const { waited, long } = useWaiting(call);
  const brand = shops[call.shop]?.brand;
  return (
    <li>
      <button type="button" className="row rings" onClick={onOpen}>
        <span className="mark" ref={(mark) => mark?.style.setProperty('--brand', brand?.colour ?? 'gray')} aria-hidden="true" />
        <span className={`count ${long ? 'late' : 'promised'}`}>{waited}</span>
        <span className="what">
          <b>☎ {t.calls.stages.RINGING}</b>
          <span className="customer">{call.customer ? phone(call.customer.e164) : t.calls.hidden}</span>
          <small>{brand?.spokenName ?? call.shop}</small>
        </span>
      </button>
    </li>
  );
}
