package orderdesk.notification.reply;

import java.time.Instant;
import java.util.Optional;
import orderdesk.notification.text.Wording;
import orderdesk.platform.Decision;

/**
 * A ready answer to what customers ask again and again (R099).
 *
 * @param name what it is known by in addresses: {@code cash-on-delivery}
 * @param title what operators see in a list
 * @param asked how customers put it; it is found by these words, too
 * @param version counts the changes, from 1; 0 for one of the desk's own
 * @param retired it is offered no longer
 */
public record Reply(
        String name, String title, String asked, Wording wording, int version, boolean retired, String by, Instant at) {

    /** The same again is no new version. */
    static Decision<Reply, ReplyChanged> changed(
            Optional<Reply> known, String name, Content content, String by, Instant now) {
        if (known.filter(old -> old.content().equals(content)).isPresent()) {
            return Decision.of(known.get());
        }
        var version = known.map(Reply::version).orElse(0) + 1;
        var next = new Reply(
                name, content.title(), content.asked(), content.wording(), version, content.retired(), by, now);
        return Decision.of(next, new ReplyChanged(version, content, by, now));
    }

    public Content content() {
        return new Content(title, asked, wording, retired);
    }

    /** What a manager writes. */
    public record Content(String title, String asked, Wording wording, boolean retired) {}

    /** Kept as the history of the answer; nobody else is told. */
    public record ReplyChanged(int version, Content content, String by, Instant at) {}
}
