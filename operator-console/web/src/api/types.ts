import type { components as Callback } from './generated/callback';
import type { components as Confirmation } from './generated/confirmation';
import type { components as Insight } from './generated/insight';
import type { components as Inventory } from './generated/inventory';
import type { components as Order } from './generated/order';
import type { components as Promo } from './generated/promo';
import type { components as Shop } from './generated/shop';

type B = Callback['schemas'];
type C = Confirmation['schemas'];
type O = Order['schemas'];

export type Address = C['Address'];
export type Alternative = C['Alternative'];
export type Attempt = C['Attempt'];
export type CaseView = C['CaseView'];
export type Given = C['Given'];
export type Lease = C['Lease'];
export type Line = C['Line'];
export type LineStock = C['LineStock'];
export type Money = C['Money'];
export type Options = C['Options'];
export type OrderTerms = C['OrderTerms'];
export type Outcome = C['Outcome'];
export type OutcomeName = Outcome['outcome'];
export type Promise_ = C['Promise'];
export type OwedPromise = C['OwedPromise'];
export type QueuePage = C['PageStanding'];
export type Slot = C['Slot'];
export type Standing = C['Standing'];
export type Step = C['Step'];
export type RefusalReason = NonNullable<C['Verdict']['reason']>;
export type Awaited_ = C['Verdict']['waitingFor'][number];

export type OrderView = O['OrderView'];
export type OrderRequest = O['OrderRequest'];
export type DraftRequest = O['DraftRequest'];
export type OrderPage = O['PageOrderView'];
export type Preview = O['Preview'];
export type DeliveryMethod = O['Delivery']['method'];
export type PaymentMethod = O['OrderView']['paymentMethod'];
export type ProductPage = Inventory['schemas']['PageProductView'];
export type Product = Inventory['schemas']['ProductView'];
export type Benefits = Promo['schemas']['BenefitsView'];
export type BenefitCode = Benefits['codes'][number];
export type Checked = Promo['schemas']['Checked'];
export type ShopSettings = Shop['schemas']['ShopSettings'];
export type Member = Shop['schemas']['Member'];
export type Personnel = Shop['schemas']['Personnel'];

export type Ask = O['Ask'];
export type Change = O['Amend']['changes'][number];
export type Wall = C['Wall'];
export type Held = C['Held'];
export type HeldCase = C['HeldCase'];
export type Head = C['Head'];
/** How many persons somebody holds in one queue, and how many he may. */
export type Load = C['Load'];

export type Presence = B['Presence'];
export type Whisper = B['Whisper'];
export type CallWall = B['Wall'];
export type Activity = Presence['activity'];
export type PresenceChange = B['PresenceChange'];
export type TaskView = B['TaskView'];
export type TaskOutcome = B['Outcome'];
export type TaskPage = B['PageStanding'];
export type TaskGiven = B['Given'];
export type CallView = B['CallView'];
export type HeldCall = B['InHand'];
export type CallInHand = B['CallInHand'];
export type CallCard = B['CallCard'];
export type Briefing = B['BriefingView'];

export type Story = Insight['schemas']['Story'];

/** Who is signed in, as the gateway says. */
export interface Me {
  id: string;
  name: string;
  shops: string[];
  roles: string[];
  csrf: { header: string; token: string };
  now: string;
}

/** The gateway's answer to "next": the queue owner's own, its word, and the queues that are away. */
export type NextWork = { away: string[] } & (({ service: 'confirmation' } & Given) | ({ service: 'callback' } & TaskGiven));

/** What the live stream tells of an event. */
export interface LiveChange {
  id: string;
  type: string;
  shop: string;
  orders: string[];
  at: string;
  heldBy?: string;
  heldUntil?: string;
  tasks?: string[];
  call?: string;
}
