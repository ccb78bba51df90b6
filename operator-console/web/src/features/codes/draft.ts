import type { Campaign, CampaignRules } from '../../api/promo';
import { endOf, lastDay, minor, startOf } from './days';

/**
 * A campaign as it is typed. `worth` is "10 %" or a sum; `goods` are article numbers separated by commas, each with "*"
 * at its end where it is the beginning of many; `vendors` are names separated by commas.
 */
export interface Draft {
  name: string;
  worth: string;
  from: string;
  to: string;
  minimum: string;
  goods: string;
  vendors: string;
  usesMax: string;
  perCustomerMax: string;
  alone: boolean;
}

interface Place {
  zone: string;
  currency: string;
}

export function drafted(campaign: Campaign | undefined, { zone }: Place): Draft {
  if (!campaign) return { name: '', worth: '', from: '', to: '', minimum: '', goods: '', vendors: '', usesMax: '', perCustomerMax: '', alone: false };
  const { rules } = campaign;
  return {
    name: rules.name,
    worth: 'basisPoints' in rules.worth ? `${rules.worth.basisPoints / 100} %` : sum(rules.worth.amount.minor),
    from: lastDay(new Date(Date.parse(rules.from) + 1).toISOString(), zone),
    to: lastDay(rules.to, zone),
    minimum: rules.minimum ? sum(rules.minimum.minor) : '',
    goods: [...rules.skus, ...rules.skuPrefixes.map((each) => `${each}*`)].join(', '),
    vendors: (rules.vendors ?? []).join(', '),
    usesMax: rules.usesMax === undefined ? '' : String(rules.usesMax),
    perCustomerMax: rules.perCustomerMax === undefined ? '' : String(rules.perCustomerMax),
    alone: rules.stacking === 'ALONE',
  };
}

/** Nothing where something is missing or cannot be read; what promo-service thinks of it, it says itself. */
export function rulesOf(draft: Draft, { zone, currency }: Place): CampaignRules | undefined {
  const worth = worthOf(draft.worth, currency);
  const minimum = draft.minimum.trim() === '' ? 0 : minor(draft.minimum);
  const uses = counted(draft.usesMax);
  const perCustomer = counted(draft.perCustomerMax);
  if (!worth || minimum === undefined || uses === undefined || perCustomer === undefined) return undefined;
  if (draft.name.trim() === '' || draft.from === '' || draft.to === '') return undefined;
  const goods = listed(draft.goods);
  return {
    name: draft.name.trim(),
    worth,
    from: startOf(draft.from, zone),
    to: endOf(draft.to, zone),
    skus: goods.filter((each) => !each.endsWith('*')),
    skuPrefixes: goods.filter((each) => each.endsWith('*')).map((each) => each.slice(0, -1)),
    vendors: listed(draft.vendors),
    stacking: draft.alone ? 'ALONE' : 'TOGETHER',
    ...(minimum > 0 && { minimum: { minor: minimum, currency } }),
    ...(uses !== 'any' && { usesMax: uses }),
    ...(perCustomer !== 'any' && { perCustomerMax: perCustomer }),
  };
}

function worthOf(typed: string, currency: string): CampaignRules['worth'] | undefined {
  const percent = /^(.*)%$/.exec(typed.trim());
  const read = minor(percent ? (percent[1] ?? '') : typed);
  if (read === undefined || read === 0) return undefined;
  return percent ? { kind: 'percent', basisPoints: read } : { kind: 'sum', amount: { minor: read, currency } };
}

function listed(typed: string): string[] {
  return typed.split(',').map((each) => each.trim()).filter((each) => each !== '');
}

function counted(typed: string): number | 'any' | undefined {
  const plain = typed.replace(/[\s  ]/g, '');
  if (plain === '') return 'any';
  return /^[1-9]\d{0,6}$/.test(plain) ? Number(plain) : undefined;
}

function sum(minor: number): string {
  return minor % 100 === 0 ? String(minor / 100) : (minor / 100).toFixed(2);
}
