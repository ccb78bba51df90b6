import { Problem, ask, at, put, read } from './http';
import type { Call } from './calls';
import type { components as Callback } from './generated/callback';
import type { components as Confirmation } from './generated/confirmation';
import type { components as Order } from './generated/order';

type S = Confirmation['schemas'];

export type Talk = S['TalkView'];
export type Criterion = S['Criterion'];
export type Mark = S['GivenMark'];
export type Review = S['ReviewView'];
export type Work = S['ReviewWork'];
export type Scorecard = S['ScorecardView'];
export type Card = S['ScorecardChange'];
export type Plan = S['PlanView'];
export type Terms = S['PlanChange'];
export type Row = S['Row'];
export type Calibration = S['CalibrationView'];
export type MysteryOrder = Order['schemas']['MysteryMark'];
export type MysteryCall = Callback['schemas']['MysteryView'];
export type Spoken = Callback['schemas']['SpokenTick'];

const v1 = '/api/confirmation/v1';
const PAGE = 50;

/** Reviewing calls, by confirmation-service's own words; what was said in them is callback-service's. */
export const quality = {
  work: (shop: string) => ask<Work>(at(`${v1}/quality/work`, { shop })),
  talk: (shop: string, call: string) => ask<S['TalkReviews']>(at(`${v1}/quality/talks/${call}`, { shop })),
  review: (shop: string, call: string, body: S['NewReview']) =>
    ask<Review>(at(`${v1}/quality/talks/${call}/review`, { shop }), { method: 'PUT', body }),
  calibrate: (shop: string, call: string) => ask<Talk>(at(`${v1}/quality/talks/${call}/calibrate`, { shop }), { method: 'POST' }),
  card: (shop: string) => read<Scorecard>(at(`${v1}/quality/scorecard`, { shop })),
  writeCard: (shop: string, body: Card, tag: string) => put<Scorecard>(at(`${v1}/quality/scorecard`, { shop }), body, tag),
  plan: (shop: string) => read<Plan>(at(`${v1}/quality/plan`, { shop })),
  writePlan: (shop: string, body: Terms, tag: string) => put<Plan>(at(`${v1}/quality/plan`, { shop }), body, tag),
  results: (shop: string, from: string, to: string) => ask<S['QualityResults']>(at(`${v1}/quality/results`, { shop, from, to, by: 'WEEK' })),
  calibration: (shop: string) => ask<Calibration>(at(`${v1}/quality/calibration`, { shop })),
  reviews: (shop: string, cursor: string | undefined) => ask<S['PageReviewView']>(at(`${v1}/reviews`, { shop, cursor, limit: PAGE })),
  answer: (shop: string, id: string, text: string) => ask<Review>(at(`${v1}/reviews/${id}/answer`, { shop }), { method: 'POST', body: { text } }),
  settle: (shop: string, id: string, text: string, marks: Mark[]) =>
    ask<Review>(at(`${v1}/reviews/${id}/settle`, { shop }), { method: 'POST', body: { text, marks } }),
  call: (shop: string, id: string) => ask<Call>(at(`/api/callback/v1/calls/${id}`, { shop })),
  ticks: (shop: string, id: string) => ask<{ items: Spoken[] }>(at(`/api/callback/v1/calls/${id}/ticks`, { shop })),
  /** Of whichever of one's shops has the order. */
  mystery: async (shops: string[], id: string): Promise<{ shop: string; marked: boolean }> => {
    for (const shop of shops) {
      if (!(await there(at(`/api/order/v1/orders/${id}`, { shop })))) continue;
      return { shop, marked: await there(at(`/api/order/v1/orders/${id}/mystery`, { shop })) };
    }
    throw new Error('None of these shops has the order');
  },
  mysteryOrders: (shop: string, cursor: string | undefined) => ask<Order['schemas']['PageMysteryMark']>(at('/api/order/v1/mystery-orders', { shop, cursor, limit: PAGE })),
  mysteryCalls: (shop: string, cursor: string | undefined) => ask<Callback['schemas']['PageMysteryView']>(at('/api/callback/v1/mystery-calls', { shop, cursor, limit: PAGE })),
  /** Within a day of the call, which is as any other for whoever talked in it. */
  markMysteryCall: (shop: string, id: string) => ask<MysteryCall>(at(`/api/callback/v1/calls/${id}/mystery`, { shop }), { method: 'PUT' }),
  markMystery: (shop: string, id: string) => ask<unknown>(at(`/api/order/v1/orders/${id}/mystery`, { shop }), { method: 'PUT' }),
};

async function there(path: string): Promise<boolean> {
  try {
    await ask(path);
    return true;
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return false;
    throw error;
  }
}
