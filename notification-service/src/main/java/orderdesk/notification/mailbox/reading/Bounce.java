package orderdesk.notification.mailbox.reading;

/**
 * A mail server says that it could not deliver a mail, and will not try again (RFC 3464).
 *
 * @param messageId of that mail, without brackets
 * @param status as {@code 5.1.1} (RFC 3463); {@code 5.0.0} where it says none
 */
public record Bounce(String messageId, String status) {}
