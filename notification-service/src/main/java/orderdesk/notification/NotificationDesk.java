package orderdesk.notification;

import orderdesk.notification.ask.AskDesk;
import orderdesk.notification.ask.Patience;
import orderdesk.notification.evidence.EvidenceDesk;
import orderdesk.notification.preference.PreferenceDesk;
import orderdesk.notification.reply.ReplyDesk;
import orderdesk.notification.webhook.WebhookDesk;
import orderdesk.notification.webhook.WebhookSending;

/**
 * Everything that can be done with messages, by whoever builds the service: the Spring shell or a simulation.
 *
 * @param patience with people who have no account
 * @param evidence that customers upload to their cases
 * @param sending of messages to customers
 * @param webhookSending of events to storefronts
 */
public record NotificationDesk(
        FollowDesk follow,
        SendingDesk sending,
        TextDesk texts,
        TimingDesk timings,
        AddresseeDesk addressees,
        PreferenceDesk preferences,
        ReplyDesk replies,
        AskDesk asking,
        Patience patience,
        EvidenceDesk evidence,
        WebhookDesk webhooks,
        WebhookSending webhookSending,
        Outbound outbound) {}
