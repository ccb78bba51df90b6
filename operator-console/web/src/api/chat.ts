import { ask, at } from './http';
import type { components as Callback } from './generated/callback';

type C = Callback['schemas'];

export type Chat = C['ChatView'];
export type ChatOutcome = C['ChatOutcome'];

const PAGE = 50;
const chat = (task: string) => `/api/callback/v1/call-tasks/${task}/chat`;
const token = (claim: number) => ({ 'Claim-Token': String(claim) });

/** Chats with visitors of the shops' pages, by callback-service's own words. */
export const chats = {
  page: (shop: string, cursor: string | undefined) => ask<C['PageChatView']>(at('/api/callback/v1/chats', { shop, cursor, limit: PAGE })),
  figures: (shop: string, from: string, to: string) => ask<C['ChatFigures']>(at('/api/callback/v1/chats/figures', { shop, from, to })),
  read: (task: string, shop: string) => ask<Chat>(at(chat(task), { shop })),
  answer: (task: string, shop: string, claim: number) =>
    ask<Chat>(at(`${chat(task)}/answer`, { shop }), { method: 'POST', headers: token(claim) }),
  write: (task: string, shop: string, claim: number, text: string, key: string) =>
    ask<Chat>(at(`${chat(task)}/messages`, { shop }), { method: 'POST', body: { text }, headers: { ...token(claim), 'Idempotency-Key': key } }),
  settle: (task: string, claim: number, outcome: ChatOutcome) =>
    ask<Chat>(`${chat(task)}/outcome`, { method: 'POST', body: outcome, headers: token(claim) }),
};
