package orderdesk.notification;

import orderdesk.notification.channel.Channels;
import orderdesk.notification.gift.Codes;
import orderdesk.notification.preference.Links;
import orderdesk.notification.text.ReplyAddresses;
import orderdesk.notification.webhook.Courier;
import orderdesk.notification.webhook.Secrets;

/**
 * What the desk has to do with outside its own database.
 *
 * @param channels to customers
 * @param courier of webhooks
 * @param codes of certificates that are sent
 * @param replies where customers answer
 * @param links by which they decline
 */
public record Outside(
        Channels channels, Courier courier, Secrets secrets, Codes codes, ReplyAddresses replies, Links links) {}
