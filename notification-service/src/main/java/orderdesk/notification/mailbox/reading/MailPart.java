package orderdesk.notification.mailbox.reading;

/**
 * An attachment.
 *
 * @param name as it may be shown: one plain file name
 * @param type the media type by its content
 */
public record MailPart(String name, String type, byte[] content) {}
