import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { notification, type Trigger } from '../../api/notification';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { UNITS, isoOf, lasting, secondsOf, type Unit } from '../../ui/duration';
import { dayAndClock } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';

/** notification-service: Timing.SHIFT_MAX is the last word. */
const AMOUNT_MAX = 99_999;

interface Chosen {
  wanted: boolean;
  amount: string;
  unit: Unit;
}

/** Every kind of message of a shop: whether it is sent, and how long after its cause, or before what it reminds of. */
export function Triggers({ shop }: { shop: string }) {
  const { t } = useText();
  const { me } = useSession();
  const all = useQuery({ queryKey: ['triggers', shop], queryFn: () => notification.triggers(shop) });
  if (all.error && !all.data) {
    return <ProblemNotice error={all.error} t={t} action={<button type="button" onClick={() => void all.refetch()}>{t.problems.retry}</button>} />;
  }
  return (
    <>
      <p className="quiet">{t.texts.fromNow}</p>
      <ul className="triggers" aria-busy={all.isPending}>
        {all.data?.items.map((each) => <Row key={each.template} shop={shop} trigger={each} writes={me.roles.includes('manager')} />)}
      </ul>
    </>
  );
}

function Row({ shop, trigger, writes }: { shop: string; trigger: Trigger; writes: boolean }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  const client = useQueryClient();
  const stored = lasting(trigger.shift);
  /** What is chosen and not stored yet; it stays when another was faster. */
  const [chosen, setChosen] = useState<Chosen>();
  const { wanted, amount, unit } = chosen ?? { wanted: trigger.wanted, amount: String(stored.amount), unit: stored.unit };
  const choose = (what: Partial<Chosen>) => setChosen({ wanted, amount, unit, ...what });
  const shift = /^\d{1,5}$/.test(amount) && Number(amount) <= AMOUNT_MAX ? isoOf({ amount: Number(amount), unit }) : undefined;
  const changed = shift !== undefined && (wanted !== trigger.wanted || secondsOf(shift) !== secondsOf(trigger.shift));
  const save = useMutation({
    mutationFn: (iso: string) => notification.trigger(shop, trigger, { wanted, shift: iso }),
    onSuccess: () => setChosen(undefined),
    onSettled: () => client.invalidateQueries({ queryKey: ['triggers', shop] }),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (changed && !save.isPending) save.mutate(shift);
  };
  const title = t.texts.kinds[trigger.template] ?? trigger.template;
  return (
    <li>
      <form aria-label={title} onSubmit={send}>
        <span className="what"><b>{title}</b><small>{t.texts.purposes[trigger.purpose]}{trigger.at && ` · ${t.texts.changedBy(name(shop, trigger.by ?? ''), dayAndClock(trigger.at, shops[shop]?.zone ?? 'UTC', language))}`}</small></span>
        <fieldset disabled={!writes} className="inline">
          <label className="check"><input type="checkbox" checked={wanted} onChange={(event) => choose({ wanted: event.target.checked })} /> {wanted ? t.texts.sends : t.texts.silent}</label>
          <span className="quiet">{trigger.reminder ? t.texts.before : t.texts.after}</span>
          <input inputMode="numeric" maxLength={5} aria-label={t.texts.shiftOf(title)} aria-invalid={shift === undefined} value={amount} onChange={(event) => choose({ amount: event.target.value })} />
          <select aria-label={t.texts.unitOf(title)} value={unit} onChange={(event) => choose({ unit: UNITS.find((each) => each === event.target.value) ?? unit })}>
            {UNITS.map((each) => <option key={each} value={each}>{t.texts.units[each]}</option>)}
          </select>
          {writes && <button type="submit" disabled={!changed || save.isPending}>{save.isPending ? t.order.saving : t.texts.save}</button>}
        </fieldset>
        {save.error ? <ProblemNotice error={save.error} t={t} /> : null}
      </form>
    </li>
  );
}
