import type { Channel, ChannelRequest } from '../../api/suppliers';
import { secondsOf } from '../../ui/duration';

/** How a supplier is asked, as it is typed. */
export interface TypedChannel {
  way: Channel['way'];
  asked: boolean;
  url: string;
  /** Empty: the one that is known stays. */
  secret: string;
  address: string;
  minutes: string;
}

export const WAYS: Channel['way'][] = ['HTTP', 'MAIL', 'FORM'];

/** Whom nobody has asked so far answers by a form, as everybody can. */
export const UNASKED: Channel = { supplier: '', way: 'FORM', asked: false, secretKnown: false, within: 'PT10M' };

export function typedChannel({ way, asked, url, address, within }: Channel): TypedChannel {
  return { way, asked, url: url ?? '', secret: '', address: address ?? '', minutes: String(secondsOf(within) / 60) };
}

/** Mirrors what inventory-service takes: where to ask, and from five seconds to three days of patience. */
export function wrongIn({ way, url, address, minutes }: TypedChannel): (keyof TypedChannel)[] {
  const seconds = Number(minutes.replace(',', '.')) * 60;
  return [
    ...(way === 'HTTP' && !/^https?:\/\/[^\s/]+/.test(url.trim()) ? ['url' as const] : []),
    ...(way === 'MAIL' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address.trim()) ? ['address' as const] : []),
    ...(Number.isFinite(seconds) && seconds >= 5 && seconds <= 3 * 86_400 ? [] : ['minutes' as const]),
  ];
}

/** What does not belong to the way is not sent. */
export function channelOf({ way, asked, url, secret, address, minutes }: TypedChannel): ChannelRequest {
  return {
    way, asked, within: `PT${Math.round(Number(minutes.replace(',', '.')) * 60)}S`,
    ...(way === 'HTTP' && { url: url.trim(), ...(secret !== '' && { secret }) }), ...(way === 'MAIL' && { address: address.trim() }),
  };
}
