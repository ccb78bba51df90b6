import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { delivery, type Method, type Offer, type Place } from '../../api/delivery';
import type { CaseView, Slot } from '../../api/types';
import { Problem } from '../../api/http';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { dayThere, sameSlot, slotName } from './slots';

const PAUSE_MS = 300;

/** What the shop offers of one method; @param place of another address than the order's, while it is typed */
export function useOffer(item: CaseView, method: Method, place: Place | undefined): Offer | undefined {
  const said = JSON.stringify(place);
  const [wanted, setWanted] = useState(place);
  useEffect(() => {
    const timer = setTimeout(() => setWanted(place), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return useQuery({
    queryKey: ['delivery', item.id, item.order?.version, method, wanted], staleTime: 60_000,
    queryFn: () => delivery.ofOrder(item.id, item.shop, method, wanted),
  }).data;
}

/** The next times at which a courier can come (R044): arrows choose among them, and any other time can be typed. */
export function FeasibleSlots({ offer, chosen, onChoose }: { offer: Offer | undefined; chosen: Slot; onChoose: (slot: Slot) => void }) {
  const { t, language } = useText();
  if (!offer) return null;
  if (!offer.tariff) return <p className="late" role="status">{t.slots.notThere}</p>;
  if (offer.method !== 'COURIER') return null;
  if (offer.anyTime) return <p className="quiet">{t.slots.anyTime}</p>;
  if (offer.slots.length === 0) return <p className="late" role="status">{t.slots.none}</p>;
  return (
    <fieldset className="slots">
      <legend>{t.slots.title}{!offer.region && <small> {t.slots.unknownRegion}</small>}</legend>
      {offer.slots.map((slot) => (
        <label key={`${slot.date} ${slot.from}`}>
          <input type="radio" name="slot" checked={sameSlot(chosen, slot)} onChange={() => onChoose(slot)} />
          {slotName(slot, language)}
        </label>
      ))}
    </fieldset>
  );
}

/** What the desk refuses of a change; of a time or a region in words of its own. */
export function Refused({ error }: { error: unknown }) {
  const { t } = useText();
  const words: Record<string, string> = t.slots.refused;
  const said = error instanceof Problem ? error.errors.map((each) => words[each.code]).find(Boolean) : undefined;
  return said ? <Notice tone="bad">{said}</Notice> : <ProblemNotice error={error} t={t} />;
}

/** Beside the agreed time: that nobody can come then, and when instead. */
export function Infeasible({ item }: { item: CaseView }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const check = item.delivery;
  if (!check || check.feasible) return null;
  const instead = check.instead.map((slot) => slotName(slot, language)).join(t.slots.or);
  const ready = check.readyAt && dayThere(check.readyAt, shops[item.shop]?.zone ?? 'UTC', language);
  return (
    <em className="late" role="status"> {check.reaches ? t.slots.infeasible : t.slots.notThere}
      {ready && ` · ${t.slots.goodsOn(ready)}`}{instead && ` · ${t.slots.instead(instead)}`}
    </em>
  );
}
