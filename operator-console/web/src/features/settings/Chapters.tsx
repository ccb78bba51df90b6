import type { Settings } from '../../api/shops';
import { useText } from '../../app/language';
import { DurationField, Field, HoursField, LinesField, MoneyField, NumberField, TextField } from '../../ui/form/fields';
import type { Hours } from '../../ui/hours';
import { DAYS } from './days';
import { Exceptions } from './Exceptions';

export interface Part {
  value: Settings;
  set: (value: Settings) => void;
}

/** How a shop is named and where it is. */
export function BrandPart({ value, set }: Part) {
  const { t } = useText();
  const s = t.settings;
  const brand = (change: Partial<Settings['brand']>) => set({ ...value, brand: { ...value.brand, ...change } });
  const front = (change: Partial<NonNullable<Settings['storefront']>>) => {
    const next = { ...value.storefront, ...change };
    set({ ...value, storefront: { ...(next.paymentAddress && { paymentAddress: next.paymentAddress }), ...(next.language && { language: next.language }) } });
  };
  return (
    <>
      <div className="grid">
        <TextField pointer="/brand/spokenName" label={s.spokenName} hint={s.spokenNameHint} max={60} value={value.brand.spokenName} onChange={(spokenName) => brand({ spokenName })} />
        <TextField pointer="/brand/smsName" label={s.smsName} hint={s.smsNameHint} max={8} value={value.brand.smsName} onChange={(smsName) => brand({ smsName })} />
        <TextField pointer="/brand/phone" label={s.phone} type="tel" max={25} value={value.brand.phone} onChange={(phone) => brand({ phone })} />
        <TextField pointer="/brand/operatorTitle" label={s.operatorTitle} max={40} value={value.brand.operatorTitle} onChange={(operatorTitle) => brand({ operatorTitle })} />
        <TextField pointer="/brand/colour" label={s.colour} type="color" max={7} value={value.brand.colour} onChange={(colour) => brand({ colour })} />
        <TextField pointer="/zone" label={s.zone} hint="Europe/Moscow" max={60} value={value.zone} onChange={(zone) => set({ ...value, zone })} />
        <TextField pointer="/country" label={s.country} hint="RU" max={2} value={value.country} onChange={(country) => set({ ...value, country: country.toUpperCase() })} />
        <TextField pointer="/currency" label={s.currency} hint={s.currencyHint} max={3} value={value.currency} onChange={(currency) => set({ ...value, currency: currency.toUpperCase() })} />
      </div>
      <LinesField pointer="/brand/advantages" label={s.advantages} hint={s.advantagesHint} max={1_000} value={value.brand.advantages ?? []} onChange={(advantages) => brand({ advantages })} />
      <div className="grid">
        <TextField pointer="/storefront/paymentAddress" label={s.paymentAddress} hint={s.paymentAddressHint} max={500} value={value.storefront?.paymentAddress ?? ''} onChange={(paymentAddress) => front({ paymentAddress })} />
        <Field pointer="/storefront/language" label={s.customersLanguage}>{(control) => (
          <select {...control} value={value.storefront?.language ?? 'RU'} onChange={(event) => front({ language: event.target.value as 'RU' | 'EN' })}>
            {(['RU', 'EN'] as const).map((each) => <option key={each} value={each}>{s.values[each]}</option>)}
          </select>
        )}</Field>
      </div>
    </>
  );
}

const opened = (all: Hours[]) => all.map(({ from, to }) => ({ open: from, close: to }));
const hours = (all: { open: string; close: string }[] | undefined): Hours[] => (all ?? []).map(({ open, close }) => ({ from: open, to: close }));

/** When customers may be called. */
export function HoursPart({ value, set }: Part) {
  const { t } = useText();
  const s = t.settings;
  const put = (change: Partial<Settings['window']>) => set({ ...value, window: { ...value.window, ...change } });
  const day = (name: string, all: Hours[]) => {
    const { [name]: _, ...others } = value.window.week ?? {};
    put({ week: all.length === 0 ? others : { ...others, [name]: opened(all) } });
  };
  return (
    <>
      <p className="quiet">{s.hoursHint}</p>
      <div className="grid days">
        {DAYS.map((name) => (
          <HoursField key={name} pointer={`/window/week/${name}`} label={s.places[name]} value={hours(value.window.week?.[name])} onChange={(all) => day(name, all)} />
        ))}
      </div>
      <div className="grid">
        <TextField pointer="/window/hardFrom" label={s.hardFrom} type="time" max={5} value={(value.window.hardFrom ?? '08:00').slice(0, 5)} onChange={(hardFrom) => put({ hardFrom })} />
        <TextField pointer="/window/hardTo" label={s.hardTo} type="time" max={5} value={(value.window.hardTo ?? '22:00').slice(0, 5)} onChange={(hardTo) => put({ hardTo })} />
      </div>
      <Exceptions value={value.window.exceptions ?? {}} onChange={(exceptions) => put({ exceptions })} />
    </>
  );
}

/** By which clocks the shop's orders go. */
export function LimitsPart({ value, set }: Part) {
  const { t } = useText();
  const s = t.settings;
  const put = (change: Partial<Settings['limits']>) => set({ ...value, limits: { ...value.limits, ...change } });
  const paying = (hour: Settings['operatorHour'] | undefined) => {
    const { operatorHour: _, ...rest } = value;
    set(hour ? { ...rest, operatorHour: hour } : rest);
  };
  const keeping = (months: number) => set({ ...value, personalMonths: months });
  const times = ['firstContactTarget', 'firstContactBreach', 'stockUnknownAfter', 'orderExpiry', 'prepaymentTerm'] as const;
  return (
    <>
      <div className="grid">
        {times.map((name) => (
          <DurationField key={name} pointer={`/limits/${name}`} label={s.places[name]} hint={s.hints[name]} units={['m', 'h', 'd']} value={value.limits[name]} onChange={(to) => put({ [name]: to })} />
        ))}
        <NumberField pointer="/limits/personsMax" label={s.places.personsMax} hint={s.hints.personsMax} max={100} value={value.limits.personsMax ?? 20} onChange={(personsMax) => put({ personsMax })} />
        <MoneyField pointer="/operatorHour" label={s.places.operatorHour} hint={s.hints.operatorHour} currency={value.currency} value={value.operatorHour} onChange={paying} />
        <NumberField pointer="/personalMonths" label={s.places.personalMonths} hint={s.hints.personalMonths} max={120} value={value.personalMonths ?? 36} onChange={keeping} />
      </div>
      <label className="check"><input type="checkbox" checked={value.limits.keepsQuotedPrice} onChange={(event) => put({ keepsQuotedPrice: event.target.checked })} /> {s.places.keepsQuotedPrice}</label>
    </>
  );
}

/** How often somebody who does not answer is called again. */
export function RetriesPart({ value, set }: Part) {
  const { t } = useText();
  const s = t.settings;
  const put = (change: Partial<Settings['retries']>) => set({ ...value, retries: { ...value.retries, ...change } });
  return (
    <div className="grid">
      <NumberField pointer="/retries/attemptsMax" label={s.places.attemptsMax} max={20} value={value.retries.attemptsMax} onChange={(attemptsMax) => put({ attemptsMax })} />
      {(['firstRetryAfter', 'otherPartOfDayAfter', 'busyRetryAfter'] as const).map((name) => (
        <DurationField key={name} pointer={`/retries/${name}`} label={s.places[name]} units={['m', 'h', 'd']} value={value.retries[name]} onChange={(to) => put({ [name]: to })} />
      ))}
      <NumberField pointer="/retries/busyRetriesMax" label={s.places.busyRetriesMax} max={10} value={value.retries.busyRetriesMax} onChange={(busyRetriesMax) => put({ busyRetriesMax })} />
      <Field pointer="/retries/then" label={s.places.then}>{(control) => (
        <select {...control} value={value.retries.then} onChange={(event) => put({ then: event.target.value as Settings['retries']['then'] })}>
          {(['ATTENTION', 'CANCEL'] as const).map((each) => <option key={each} value={each}>{s.values[each]}</option>)}
        </select>
      )}</Field>
    </div>
  );
}
