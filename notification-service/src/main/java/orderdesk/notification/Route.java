package orderdesk.notification;

import orderdesk.contracts.notification.NotificationEvent.Channel;

/**
 * Where a message goes.
 *
 * @param to an e-mail address, or a telephone number (E.164)
 */
public record Route(Channel channel, String to) {}
