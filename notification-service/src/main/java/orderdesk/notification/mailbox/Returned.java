package orderdesk.notification.mailbox;

import orderdesk.contracts.notification.MessageId;

/** Who is told that a mail came back. */
public interface Returned {

    /**
     * Once for each report of it that is read, or more often; what is no message of the desk is nobody's news.
     *
     * @param reason without personal data
     */
    void returned(MessageId message, String reason);
}
