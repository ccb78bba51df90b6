import { ask, at, download, tagged } from './http';
import type { components as Promo } from './generated/promo';

type P = Promo['schemas'];

export type Certificate = P['CertificateView'];
export type CertificateChange = P['Change'];
export type Campaign = P['CampaignView'];
export type CampaignRules = P['CampaignRules'];
export type Entry = P['Entry'];

const PAGE = 50;
const certificates = '/api/promo/v1/certificates';
const campaigns = '/api/promo/v1/campaigns';
const once = (key: string) => ({ 'Idempotency-Key': key });

/** What managers do with certificates and campaigns, by promo-service's own words. */
export const promo = {
  certificates: (shop: string, batch: string, cursor: string | undefined) =>
    ask<P['PageCertificateView']>(at(certificates, { shop, batch, cursor, limit: PAGE })),
  issue: (shop: string, body: P['NewCertificate'], key: string) =>
    ask<P['IssuedView']>(at(certificates, { shop }), { method: 'POST', body, headers: once(key) }),
  issueBatch: (shop: string, body: P['NewBatch'], key: string) =>
    download(at(`${certificates}/batches`, { shop }), { method: 'POST', body, headers: once(key) }),
  history: (shop: string, id: string) => ask<P['History']>(at(`${certificates}/${id}/history`, { shop })),
  /** Changes what is there now: whoever changed it a moment before is not undone unseen. */
  change: async (shop: string, seen: Certificate, body: CertificateChange) => {
    const { tag } = await tagged<Certificate>(at(`${certificates}/${seen.id}`, { shop }), (now) => same(now, seen));
    return ask<Certificate>(at(`${certificates}/${seen.id}`, { shop }), { method: 'PATCH', body, headers: { 'If-Match': tag } });
  },

  campaigns: (shop: string, cursor: string | undefined) =>
    ask<P['PageCampaignView']>(at(campaigns, { shop, cursor, limit: PAGE })),
  plan: (shop: string, body: P['NewCampaign'], key: string) =>
    ask<Campaign>(at(campaigns, { shop }), { method: 'POST', body, headers: once(key) }),
  replan: async (shop: string, seen: Campaign, body: P['ChangedCampaign']) => {
    const { tag } = await tagged<Campaign>(at(`${campaigns}/${seen.id}`, { shop }), (now) => now.version === seen.version);
    return ask<Campaign>(at(`${campaigns}/${seen.id}`, { shop }), { method: 'PUT', body, headers: { 'If-Match': tag } });
  },
};

function same(now: Certificate, seen: Certificate): boolean {
  return now.validUntil === seen.validUntil && now.blocked === seen.blocked;
}
