import { ask, at } from './http';
import type { components as Insight } from './generated/insight';
import type { components as Inventory } from './generated/inventory';

type S = Insight['schemas'];

export type OrderFigures = S['Figures'];
export type CallFigures = S['CallFigures'];
export type Wait = S['Wait'];
export type Unstaffed = S['UnstaffedShop'];
export type CountedOrder = S['CountedOrder'];
export type CountedCall = S['ListedCall'];
export type CountedTask = S['ListedTask'];
export type CaseFigures = S['SaleFigures'];
export type CountedCase = S['CountedCase'];
export type TimeTaken = S['TimeTaken'];
export type CaseGrouping = S['SaleCounts']['by'];
export type CasesCounted =
  | 'OPENED' | 'DECIDED' | 'DECIDED_LATE' | 'UNDECIDED' | 'UNDECIDED_LATE' | 'REFUND_ASKED' | 'REFUND_PAID' | 'REFUND_PAID_LATE' | 'REFUND_OWED' | 'REFUND_OWED_LATE';
export type Absent = Inventory['schemas']['AbsentOrders'];
export type Staffing = S['Staffing'];
export type Outcome = S['Outcome'];
export type Cost = S['Cost'];
export type Limits = S['Limits'];
export type WhatIf = S['WhatIfBody'];
export type Grouping = 'SHOP' | 'CHANNEL' | 'OPERATOR' | 'DAY' | 'HOUR';
export type OrdersCounted =
  | 'PLACED' | 'CONFIRMED' | 'CANCELLED' | 'EXPIRED' | 'OPEN' | 'CARRIED_ON' | 'MERGED' | 'BY_RULE' | 'IN_TARGET' | 'TARGET_MISSED' | 'IN_LIMIT_ONLY' | 'BREACHED' | 'UNDECIDED' | 'NEVER_CALLED'
  | 'PROMISE_KEPT' | 'PROMISE_BROKEN' | 'ABSENT_GOODS' | 'REFUSED_AT_DOOR' | 'REFUSED_THOUGH_REMINDED';
export type CallsCounted = 'APART_FROM_ORDERS' | 'MISSED' | 'NEVER_REACHED' | 'ANSWERED' | 'REACHED_SINCE' | 'NOT_TALKED_WITH' | 'LATE' | 'LATE_OR_MISSED' | 'TALKED' | 'WITHOUT_ORDER';
export type TasksCounted = 'PROMISE_BROKEN' | 'ORDERED' | 'UNREACHABLE' | 'OPEN' | 'CHATS' | 'CHATS_LATE' | 'LETTERS' | 'LETTERS_LATE';

/** Of which shop and time; without a shop, of all that one may see. */
export interface Asked {
  shop?: string | undefined;
  from: string;
  to: string;
}

/** One group of a figure, by the key that the figures have for it. */
export interface Slice {
  by: Grouping;
  key: string;
}

const PAGE = 50;
const v1 = '/api/insight/v1/figures';

/** What the desk achieved, by insight-service's own words. */
export const figures = {
  orders: (of: Asked, by: Grouping) => ask<S['Counts']>(at(v1, { ...of, by })),
  calls: (of: Asked, by: Grouping) => ask<S['CallCounts']>(at(`${v1}/calls`, { ...of, by })),
  cases: (of: Asked, by: CaseGrouping) => ask<S['SaleCounts']>(at(`${v1}/after-sale`, { ...of, by })),
  countedCases: (of: Asked, counted: CasesCounted, by: CaseGrouping, key: string | undefined, cursor: string | undefined) =>
    ask<S['PageCountedCase']>(at(`${v1}/after-sale/list`, { ...of, counted, by, key, cursor, limit: PAGE })),
  casesCsv: (of: Asked, by: CaseGrouping) => at(`${v1}/after-sale/csv`, { ...of, by, excel: 'true' }),
  waits: (of: Asked) => ask<Wait[]>(at(`${v1}/waits`, { ...of })),
  unstaffed: (of: Asked) => ask<Unstaffed[]>(at(`${v1}/unstaffed`, { ...of })),
  staffing: (of: Asked, zone: string, wanted: { share: number; within: number; answerWithin: number; patience: number | undefined }) =>
    ask<Staffing>(at(`${v1}/staffing`, { ...of, zone, ...wanted })),
  countedOrders: (of: Asked, counted: OrdersCounted, slice: Slice | undefined, cursor: string | undefined) =>
    ask<S['PageCountedOrder']>(at(`${v1}/orders`, { ...of, ...slice, counted, cursor, limit: PAGE })),
  countedCalls: (of: Asked, counted: CallsCounted, slice: Slice | undefined, cursor: string | undefined) =>
    ask<S['PageListedCall']>(at(`${v1}/calls/list`, { ...of, ...slice, counted, cursor, limit: PAGE })),
  countedTasks: (of: Asked, counted: TasksCounted, slice: Slice | undefined, cursor: string | undefined) =>
    ask<S['PageListedTask']>(at(`${v1}/owed/list`, { ...of, ...slice, counted, cursor, limit: PAGE })),
  /** Orders of up to seven days for goods that could not be had; the day is the shop's own. */
  absent: (shop: string | undefined, from: string, days: number) => ask<Absent>(at('/api/inventory/v1/figures/absent-goods', { shop, from, days })),
  waited: (of: Asked, waited: string, cursor: string | undefined) => ask<S['PageCountedOrder']>(at(`${v1}/waits/orders`, { ...of, waited, cursor, limit: PAGE })),
  whatIf: (of: Asked, zone: string, body: WhatIf) => ask<S['Compared']>(at(`${v1}/what-if`, { ...of, zone }), { method: 'POST', body }),
  /** Tables for spreadsheets; the browser asks for them itself. */
  csv: (of: Asked, by: Grouping) => ({ orders: at(`${v1}/csv`, { ...of, by, excel: 'true' }), calls: at(`${v1}/calls/csv`, { ...of, by, excel: 'true' }) }),
  csvOf: (what: 'waits' | 'staffing' | 'unstaffed' | 'orders' | 'calls/list' | 'owed/list', of: Asked, more: Record<string, string | number | undefined>) =>
    at(`${v1}/${what}/csv`, { ...of, ...more, excel: 'true' }),
};
