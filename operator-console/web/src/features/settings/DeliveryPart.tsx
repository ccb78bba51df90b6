import { useState } from 'react';
import type { DeliveryRules, Regional, Settings, SlotPlan, Tariff } from '../../api/shops';
import { useText } from '../../app/language';
import { HoursField, MoneyField, NumberField, TextField, TicksField } from '../../ui/form/fields';
import type { Part } from './Chapters';
import { DAYS } from './days';

const METHODS = ['POST', 'COURIER', 'PICKUP'] as const;
const PAYMENTS = ['COURIER_CARD', 'COURIER_CASH', 'ON_RECEIPT', 'LINK', 'ONLINE'] as const;
type Tariffs = Settings['tariffs'];

/** What delivery costs, when it comes, and what is otherwise in single regions. */
export function DeliveryPart({ value, set }: Part) {
  const { t } = useText();
  const s = t.settings;
  const rules: DeliveryRules = value.delivery ?? { cutOff: '15:00', regions: {} };
  const put = (change: Partial<DeliveryRules>) => {
    const next = { ...rules, ...change };
    set({ ...value, delivery: Object.fromEntries(Object.entries(next).filter(([, each]) => each !== undefined)) as DeliveryRules });
  };
  return (
    <>
      <TariffsOf pointer="/tariffs" value={value.tariffs} currency={value.currency} onChange={(tariffs) => set({ ...value, tariffs })} />
      <div className="grid">
        <TextField pointer="/delivery/cutOff" label={s.places.cutOff} hint={s.hints.cutOff} type="time" max={5} value={rules.cutOff.slice(0, 5)} onChange={(cutOff) => put({ cutOff })} />
      </div>
      {value.tariffs.COURIER && <Slots pointer="/delivery/slots" value={rules.slots} onChange={(slots) => put({ slots })} />}
      <Regions value={rules.regions} shop={value} onChange={(regions) => put({ regions })} />
    </>
  );
}

function TariffsOf({ pointer, value, currency, all = METHODS, onChange }: { pointer: string; value: Tariffs; currency: string; all?: readonly (typeof METHODS)[number][]; onChange: (value: Tariffs) => void }) {
  const { t } = useText();
  const s = t.settings;
  const begun = (method: (typeof METHODS)[number]): Tariff => ({ cost: { minor: 0, currency }, term: { from: 1, to: 3 }, payments: [method === 'COURIER' ? 'COURIER_CARD' : 'LINK'] });
  const turn = (method: (typeof METHODS)[number], on: boolean) => {
    const { [method]: _, ...others } = value;
    onChange(on ? { ...value, [method]: begun(method) } : others);
  };
  return (
    <>
      {all.map((method) => {
        const tariff = value[method];
        const put = (change: Partial<Tariff>) => tariff && onChange({ ...value, [method]: Object.fromEntries(Object.entries({ ...tariff, ...change }).filter(([, each]) => each !== undefined)) as unknown as Tariff });
        const at = `${pointer}/${method}`;
        return (
          <fieldset key={method} className="tariff">
            <legend><label className="check"><input type="checkbox" checked={tariff !== undefined} onChange={(event) => turn(method, event.target.checked)} /> {t.order.methods[method]}</label></legend>
            {tariff && (
              <>
                <div className="grid">
                  <MoneyField needed pointer={`${at}/cost`} label={s.places.cost} currency={currency} value={tariff.cost} onChange={(cost) => cost && put({ cost })} />
                  <MoneyField pointer={`${at}/freeFrom`} label={s.places.freeFrom} currency={currency} value={tariff.freeFrom} onChange={(freeFrom) => put({ freeFrom })} />
                  <NumberField pointer={`${at}/term/from`} label={s.termFrom} max={365} value={tariff.term.from} onChange={(from) => put({ term: { ...tariff.term, from } })} />
                  <NumberField pointer={`${at}/term/to`} label={s.termTo} max={365} value={tariff.term.to} onChange={(to) => put({ term: { ...tariff.term, to } })} />
                  {tariff.payments.includes('ON_RECEIPT') && <MoneyField pointer={`${at}/cashOnDeliveryFee`} label={s.places.cashOnDeliveryFee} currency={currency} value={tariff.cashOnDeliveryFee} onChange={(cashOnDeliveryFee) => put({ cashOnDeliveryFee })} />}
                </div>
                <TicksField pointer={`${at}/payments`} label={s.places.payments} value={tariff.payments} all={PAYMENTS} names={t.order.payments}
                  onChange={(payments) => put({ payments, ...(!payments.includes('ON_RECEIPT') && { cashOnDeliveryFee: undefined }) })} />
              </>
            )}
          </fieldset>
        );
      })}
    </>
  );
}

function Slots({ pointer, value, onChange }: { pointer: string; value: SlotPlan | undefined; onChange: (value: SlotPlan | undefined) => void }) {
  const { t } = useText();
  const s = t.settings;
  const begun: SlotPlan = { firstAfter: 1, week: { MONDAY: [{ from: '10:00', to: '18:00' }] } };
  return (
    <fieldset className="tariff">
      <legend><label className="check"><input type="checkbox" checked={value !== undefined} onChange={(event) => onChange(event.target.checked ? begun : undefined)} /> {s.slotsOn}</label></legend>
      {value && (
        <>
          <p className="quiet">{s.slotsHint}</p>
          <div className="grid days">
            {DAYS.map((name) => {
              const { [name]: _, ...others } = value.week ?? {};
              return <HoursField key={name} pointer={`${pointer}/week/${name}`} label={s.places[name]} value={value.week?.[name] ?? []} onChange={(all) => onChange({ ...value, week: all.length === 0 ? others : { ...others, [name]: all } })} />;
            })}
            <NumberField pointer={`${pointer}/firstAfter`} label={s.places.firstAfter} max={30} value={value.firstAfter} onChange={(firstAfter) => onChange({ ...value, firstAfter })} />
          </div>
        </>
      )}
    </fieldset>
  );
}

const REGION = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;

function Regions({ value, shop, onChange }: { value: DeliveryRules['regions']; shop: Settings; onChange: (value: DeliveryRules['regions']) => void }) {
  const { t } = useText();
  const s = t.settings;
  const [code, setCode] = useState('');
  const methods = METHODS.filter((each) => shop.tariffs[each]);
  const sound = REGION.test(code) && value[code] === undefined;
  return (
    <section>
      <h3>{s.places.regions} <small>{s.regionsHint}</small></h3>
      {Object.entries(value).map(([region, its]) => {
        const at = `/delivery/regions/${region}`;
        const put = (change: Partial<Regional>) => onChange({ ...value, [region]: Object.fromEntries(Object.entries({ ...its, ...change }).filter(([, each]) => each !== undefined)) as unknown as Regional });
        const { [region]: _, ...others } = value;
        return (
          <details key={region} className="region">
            <summary>{region} <small>{[...Object.keys(its.tariffs).map((each) => t.order.methods[each as (typeof METHODS)[number]]), ...its.without.map((each) => `${s.places.without.toLowerCase()}: ${t.order.methods[each]}`)].join(' · ')}</small></summary>
            <TicksField pointer={`${at}/without`} label={s.places.without} value={its.without} all={methods} names={t.order.methods} onChange={(without) => put({ without })} />
            <TariffsOf pointer={`${at}/tariffs`} value={its.tariffs} currency={shop.currency} all={methods.filter((each) => !its.without.includes(each))} onChange={(tariffs) => put({ tariffs })} />
            {shop.tariffs.COURIER && <Slots pointer={`${at}/slots`} value={its.slots} onChange={(slots) => put({ slots })} />}
            <p><button type="button" onClick={() => onChange(others)}>{s.dropRegion(region)}</button></p>
          </details>
        );
      })}
      <p className="actions">
        <label>{s.newRegion}<input maxLength={6} placeholder="RU-SPE" value={code} onChange={(event) => setCode(event.target.value.toUpperCase())} /></label>
        <button type="button" disabled={!sound} onClick={() => { onChange({ ...value, [code]: { tariffs: {}, without: [] } }); setCode(''); }}>{s.addRegion}</button>
      </p>
    </section>
  );
}
