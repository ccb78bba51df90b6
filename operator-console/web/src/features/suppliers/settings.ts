import type { Supplier, SupplierRequest } from '../../api/suppliers';
import { secondsOf } from '../../ui/duration';

const HOUR = 3_600;
const HOURS_MAX = 366 * 24;
/** How often a list is fetched where nobody has said: mirrors Schedule.USUAL. */
const EVERY = 'PT15M';
const CODE = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** What of a supplier people set by hand; figures as they are typed, and empty where nothing is agreed. */
export interface Typed {
  name: string;
  currency: string;
  competitor: boolean;
  marginPercent: string;
  minMarginPercent: string;
  leadDays: string;
  leadParam: string;
  purchaseParam: string;
  prepayParam: string;
  staleHours: string;
  assumedUnits: string;
  lostPercentMax: string;
  jumpedPercentMax: string;
  url: string;
}

/** As they would be without being said: mirrors SupplierRequest. */
export const USUAL: Typed = {
  name: '', currency: 'RUB', competitor: false, marginPercent: '', minMarginPercent: '', leadDays: '', leadParam: '', purchaseParam: '', prepayParam: '',
  staleHours: '24', assumedUnits: '10', lostPercentMax: '30', jumpedPercentMax: '30', url: '',
};

export function typed(supplier: Supplier): Typed {
  const said = (value: number | undefined) => (value === undefined ? '' : String(value));
  return {
    name: supplier.name, currency: supplier.currency, competitor: supplier.competitor, marginPercent: said(supplier.marginPercent), minMarginPercent: said(supplier.minMarginPercent),
    leadDays: said(supplier.leadDays), leadParam: supplier.leadParam ?? '', purchaseParam: supplier.purchaseParam ?? '', prepayParam: supplier.prepayParam ?? '',
    staleHours: String(secondsOf(supplier.staleAfter) / HOUR), assumedUnits: String(supplier.assumedUnits), lostPercentMax: String(supplier.lostPercentMax),
    jumpedPercentMax: String(supplier.jumpedPercentMax), url: supplier.schedule?.url ?? '',
  };
}

/** The code under which a supplier is kept: small letters, figures, dashes. */
export function isCode(code: string): boolean {
  return CODE.test(code);
}

/** The whole document, with what the form does not show as it was; the names of fields that cannot be so. */
export function settled(typing: Typed, before?: Supplier): { request: SupplierRequest; wrong: (keyof Typed)[] } {
  const wrong: (keyof Typed)[] = [];
  const figure = (name: keyof Typed, most: number, least = 0) => {
    const text = String(typing[name]).trim().replace(',', '.');
    if (text === '') return undefined;
    const value = Number(text);
    if (name === 'staleHours' ? !(value >= least && value <= most) : !(Number.isInteger(value) && value >= least && value <= most)) wrong.push(name);
    return value;
  };
  const text = (name: keyof Typed) => String(typing[name]).trim() || undefined;
  if (!text('name')) wrong.push('name');
  const hours = figure('staleHours', HOURS_MAX, 1 / 60);
  const every = before?.schedule?.every ?? EVERY;
  const request: Partial<SupplierRequest> = {
    name: typing.name.trim(), currency: typing.currency, competitor: typing.competitor,
    marginPercent: figure('marginPercent', 1_000), minMarginPercent: figure('minMarginPercent', 1_000), leadDays: figure('leadDays', 365),
    leadParam: text('leadParam'), purchaseParam: text('purchaseParam'), prepayParam: text('prepayParam'),
    staleAfter: hours === undefined ? undefined : `PT${Math.round(hours * HOUR)}S`,
    assumedUnits: figure('assumedUnits', 1_000_000), lostPercentMax: figure('lostPercentMax', 100), jumpedPercentMax: figure('jumpedPercentMax', 100),
    table: before?.table, exchange: before?.exchange,
    schedule: text('url') ? { url: text('url'), every } : before?.schedule && { every },
  };
  return { request: Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined)) as unknown as SupplierRequest, wrong };
}
