package orderdesk.local.mail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** The last mails of all recipients, newest first, in memory. Safe for many threads. */
public final class Mailbox {

    static final int KEPT_MAX = 1_000;

    private final Deque<Mail> mails = new ArrayDeque<>();

    public synchronized void add(Mail mail) {
        mails.addFirst(mail);
        if (mails.size() > KEPT_MAX) {
            mails.removeLast();
        }
    }

    /** @param to a part of the recipient's address; empty for everybody's */
    synchronized List<Mail> to(String to) {
        var wanted = to.toLowerCase(Locale.ROOT);
        var found = new ArrayList<Mail>();
        for (var mail : mails) {
            if (mail.to().toLowerCase(Locale.ROOT).contains(wanted)) {
                found.add(mail);
            }
        }
        return found;
    }
}
