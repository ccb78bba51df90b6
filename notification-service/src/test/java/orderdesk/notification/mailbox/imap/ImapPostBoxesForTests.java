package orderdesk.notification.mailbox.imap;

import orderdesk.notification.mailbox.Box;
import orderdesk.notification.mailbox.PostBoxes;

/** The real thing, for tests of what stands on it. */
public final class ImapPostBoxesForTests implements PostBoxes {

    private final PostBoxes imap = new ImapPostBoxes();

    @Override
    public PostBox open(Box box) {
        return imap.open(box);
    }
}
