import { ask, at } from './http';
import type { components as Notification } from './generated/notification';

type N = Notification['schemas'];

export type LetterRow = N['Row'];
export type Letter = N['Whole'];
export type LetterKind = LetterRow['kind'];
export type Mailbox = N['MailboxView'];
export type Flood = N['Flood'];

const PAGE = 50;
const v1 = '/api/notification/v1';

/** What customers write, by notification-service's own words. */
export const letters = {
  page: (shop: string, kind: LetterKind | undefined, cursor: string | undefined) =>
    ask<N['PageRow']>(at(`${v1}/letters`, { shop, kind, cursor, limit: PAGE })),
  one: (shop: string, id: string) => ask<Letter>(at(`${v1}/letters/${id}`, { shop })),
  answer: (shop: string, id: string, body: N['NewAnswer'], key: string) =>
    ask<Letter>(at(`${v1}/letters/${id}/answers`, { shop }), { method: 'POST', body, headers: { 'Idempotency-Key': key } }),
  /** Where an attachment is saved from: bytes, whatever it is called. */
  attachment: (shop: string, id: string, attachment: string) => at(`${v1}/letters/${id}/attachments/${attachment}`, { shop }),
  mailboxes: (shop: string) => ask<N['PageMailboxView']>(at(`${v1}/mailboxes`, { shop })),
  reread: (shop: string, id: string, body: N['Reread']) =>
    ask<Mailbox>(at(`${v1}/mailboxes/${id}/reread`, { shop }), { method: 'POST', body }),
};
