import { ask, at, put, read, tagged } from './http';
import type { components as Notification } from './generated/notification';

type N = Notification['schemas'];

export type Reply = N['ReplyView'];
export type ReplyBody = N['ReplyBody'];
export type Draft = N['DraftView'];
export type Message = N['MessageView'];
export type Template = N['TemplateView'];
export type Words = N['Words'];
export type Channel = 'EMAIL' | 'SMS';
export type Language = Template['language'];
export type Versions = N['PageVersionView'];
export type Trigger = N['TriggerView'];
export type Preview = N['PreviewView'];

const v1 = '/api/notification/v1';
const FOUND = 20;
const ALL = 100;

/** Letters are what is meant where nothing is said, and Russian. */
const by = (channel: Channel, language: Language = 'RU') => ({ ...(channel === 'SMS' && { channel }), ...(language !== 'RU' && { language }) });

/** What customers are written, by notification-service's own words. */
export const notification = {
  found: (shop: string, words: string, signal: AbortSignal) =>
    ask<N['PageReplyView']>(at(`${v1}/replies`, { shop, words, limit: FOUND }), { signal }),
  /** For whoever asks without an order, filled with what is known of the shop. */
  withoutOrder: (shop: string, reply: string) => ask<N['Filling']>(at(`${v1}/replies/${reply}/without-order`, { shop })),
  /** From here on the service measures how long the answer takes. */
  begin: (shop: string, orderId: string, reply: string | undefined, key: string) =>
    ask<Draft>(at(`${v1}/drafts`, { shop }), { method: 'POST', body: { orderId, reply }, headers: { 'Idempotency-Key': key } }),
  send: (shop: string, draft: string, body: N['Send']) =>
    ask<Draft>(at(`${v1}/drafts/${draft}/send`, { shop }), { method: 'POST', body }),
  messages: (shop: string, order: string) => ask<N['PageMessageView']>(at(`${v1}/messages`, { shop, order, limit: FOUND })),
  figures: (shop: string, from: string, to: string) => ask<N['HandlingFigures']>(at(`${v1}/drafts/figures`, { shop, from, to })),

  /** What these words would say about an order; nothing is stored. */
  preview: (shop: string, orderId: string, words: Words, channel: Channel, language?: Language) =>
    ask<N['PreviewView']>(at(`${v1}/previews`, { shop }), { method: 'POST', body: { orderId, ...words, ...by(channel, language) } }),
  /** The same about the newest letter of the kind to which the template answers. */
  previewOnLetter: (shop: string, template: string, words: Words) => ask<N['PreviewView']>(at(`${v1}/previews`, { shop }), { method: 'POST', body: { template, ...words } }),
  templateVersions: (shop: string, name: string, channel: Channel, language: Language) =>
    ask<Versions>(at(`${v1}/templates/${name}/versions`, { shop, ...by(channel, language) })),
  replyVersions: (shop: string, name: string) => ask<Versions>(at(`${v1}/replies/${name}/versions`, { shop })),
  replies: (shop: string) => ask<N['PageReplyView']>(at(`${v1}/replies`, { shop, limit: ALL })),
  reply: (shop: string, name: string) => read<Reply>(at(`${v1}/replies/${name}`, { shop })),
  writeReply: (shop: string, name: string, body: ReplyBody, tag: string) => put<Reply>(at(`${v1}/replies/${name}`, { shop }), body, tag),
  templates: (shop: string, channel: Channel, language?: Language) => ask<N['PageTemplateView']>(at(`${v1}/templates`, { shop, ...by(channel, language) })),
  template: (shop: string, name: string, channel: Channel, language: Language) => read<Template>(at(`${v1}/templates/${name}`, { shop, ...by(channel, language) })),
  triggers: (shop: string) => ask<N['PageTriggerView']>(at(`${v1}/triggers`, { shop })),
  /** Changes what is there as it was seen: whoever chose a moment before is not undone unseen. */
  trigger: async (shop: string, seen: Trigger, choice: N['Choice']) => {
    const path = at(`${v1}/triggers/${seen.template}`, { shop });
    const { tag } = await tagged<Trigger>(path, (now) => now.at === seen.at);
    return (await put<Trigger>(path, choice, tag)).body;
  },
  writeTemplate: (shop: string, name: string, channel: Channel, language: Language, body: Words, tag: string) =>
    put<Template>(at(`${v1}/templates/${name}`, { shop, ...by(channel, language) }), body, tag),
};
