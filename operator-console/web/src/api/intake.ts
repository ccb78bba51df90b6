import { ask, at, put, read, type Tagged } from './http';
import type { components as Orders } from './generated/order';

type O = Orders['schemas'];

export type SafeRule = O['SafeRuleView'];
export type SafeRules = O['SafeRuleList'];
export type SafeRuleChange = O['SafeRuleChange'];
export type Conditions = O['Conditions'];
export type CrmState = O['CrmView'];

const RULES = '/api/order/v1/safe-order-rules';

/** Orders that come in without a call, and from a CRM, by order-service's own words. */
export const intake = {
  rules: (shop: string): Promise<Tagged<SafeRules>> => read<SafeRules>(at(RULES, { shop })),
  define: (shop: string, name: string, rule: SafeRuleChange, tag: string) => put<SafeRules>(at(`${RULES}/${encodeURIComponent(name)}`, { shop }), rule, tag),
  turn: (shop: string, name: string, on: boolean, reason: string, tag: string) =>
    ask<SafeRules>(at(`${RULES}/${encodeURIComponent(name)}/switch`, { shop }), { method: 'POST', body: { on, reason }, headers: { 'If-Match': tag } }),
  crm: (shop: string) => ask<CrmState>(at('/api/order/v1/crm', { shop })),
  replay: (shop: string, id: string) => ask<CrmState>(at(`/api/order/v1/crm/orders/${id}/replay`, { shop }), { method: 'POST', body: {} }),
  keep: (shop: string, id: string) => ask<CrmState>(at(`/api/order/v1/crm/orders/${id}/keep`, { shop }), { method: 'POST', body: {} }),
};
