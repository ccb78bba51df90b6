package orderdesk.notification.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.notification.MailEvent.MailFolder;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.notification.mailbox.domain.LeftOut;
import orderdesk.notification.mailbox.domain.MailLimits;
import orderdesk.notification.mailbox.domain.Mailbox;
import orderdesk.notification.mailbox.domain.Mailbox.Flood;
import orderdesk.notification.mailbox.domain.Mailbox.Mark;
import orderdesk.notification.mailbox.domain.Senders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one mailbox once: each folder from its mark on, as many letters as one round takes. The mark is moved when what
 * is before it is stored, so a crash in between reads some letters again and loses none.
 */
final class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    /** Letters after which the mark is moved, which also keeps the mailbox ours. */
    private static final int MARKED_EVERY = 20;

    /** And the time: large letters last, and {@link Mailbox#LEASE} ends. */
    private static final Duration MARKED_WITHIN = Duration.ofMinutes(1);

    private final Box box;
    private final ShopSettings settings;
    private final MailboxSettings limits;
    private final Intake intake;
    private final Marks marks;
    private final Clock clock;
    private Senders senders;
    private final List<Flood> floods;

    /** Where it is written down how far a folder was read. */
    interface Marks {

        /** @throws Mailbox.LeaseLost where another reader has the mailbox by now */
        void move(MailFolder folder, Mark mark, Senders senders, List<Flood> floods);
    }

    Round(
            Box box,
            ShopSettings settings,
            MailboxSettings limits,
            Mailbox mailbox,
            Intake intake,
            Marks marks,
            Clock clock) {
        this.box = box;
        this.settings = settings;
        this.limits = limits;
        this.intake = intake;
        this.marks = marks;
        this.clock = clock;
        this.senders = mailbox.senders();
        this.floods = new ArrayList<>(mailbox.floods());
    }

    /** @return whether a folder has more than was read */
    boolean read(PostBoxes.PostBox server, Mailbox mailbox) {
        var more = false;
        for (var folder : MailFolder.values()) {
            var look = server.look(folder, mailbox.mark(folder).orElse(null), mailbox.since(), limits.perRound());
            if (look.isEmpty()) {
                LOG.warn("A {} has no folder {}", box, folder);
            } else {
                read(server, folder, look.get(), mailbox.since());
                more |= look.get().more();
            }
        }
        return more;
    }

    private void read(PostBoxes.PostBox server, MailFolder folder, PostBoxes.Look look, Instant since) {
        var mark = look.before();
        var unmarked = 0;
        var marked = clock.instant();
        for (var sighting : look.letters()) {
            var isNew = !sighting.receivedAt().isBefore(since) && read(server, folder, sighting);
            mark = new Mark(mark.validity(), sighting.uid(), mark.taken() + (isNew ? 1 : 0));
            if (++unmarked == MARKED_EVERY || !clock.instant().isBefore(marked.plus(MARKED_WITHIN))) {
                marks.move(folder, mark, senders, floods);
                marked = clock.instant();
                unmarked = 0;
            }
        }
        if (unmarked > 0 || look.letters().isEmpty()) {
            marks.move(folder, mark, senders, floods);
        }
    }

    private boolean read(PostBoxes.PostBox server, MailFolder folder, PostBoxes.Sighting sighting) {
        var now = clock.instant();
        var counts = counts(sighting.from());
        var full = counts.entrySet().stream()
                .filter(count -> senders.of(count.getKey(), now) >= count.getValue())
                .map(Map.Entry::getKey)
                .findFirst();
        if (full.isPresent()) {
            counted(folder, full.get(), sighting.uid(), now);
            return false;
        }
        var isNew = take(server, folder, sighting);
        if (isNew) {
            counts.keySet().forEach(who -> senders = senders.plus(who, now));
        }
        return isNew;
    }

    /** Among whose letters one counts, with how many an hour allows: a bomb may come from anybody's address. */
    private Map<String, Integer> counts(String sender) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put(sender, limits.perSenderAnHour());
        if (!intake.knows(box.shop(), sender)) {
            counts.put(Senders.STRANGERS, limits.ofStrangersAnHour());
        }
        return counts;
    }

    /** A letter that breaks whatever reads it must not stop those behind it: its headers are taken, and somebody looks. */
    private boolean take(PostBoxes.PostBox server, MailFolder folder, PostBoxes.Sighting sighting) {
        try {
            return taken(folder, sighting, letter(server, folder, sighting));
        } catch (StackOverflowError | OutOfMemoryError | LinkageError broken) {
            LOG.error("Letter {} in {} of a {} cannot be read", sighting.uid(), folder, box, broken);
            return taken(folder, sighting, headers(server, folder, sighting, LeftOut.LETTER_UNREADABLE));
        }
    }

    private boolean taken(MailFolder folder, PostBoxes.Sighting sighting, Optional<Letter> letter) {
        if (letter.isEmpty()) {
            return false;
        }
        try (var taken = letter.get()) {
            return intake.take(box, settings, folder, sighting, taken);
        }
    }

    private Optional<Letter> letter(PostBoxes.PostBox server, MailFolder folder, PostBoxes.Sighting sighting) {
        if (sighting.bytes() > MailLimits.LETTER_BYTES_MAX) {
            return headers(server, folder, sighting, LeftOut.LETTER_TOO_LARGE);
        }
        var raw = server.content(folder, sighting, in -> intake.raw(in, MailLimits.LETTER_BYTES_MAX));
        return raw.filter(Optional::isEmpty).isPresent()
                ? headers(server, folder, sighting, LeftOut.LETTER_TOO_LARGE)
                : raw.flatMap(it -> it).map(it -> Letter.of(it, settings.country()));
    }

    private static Optional<Letter> headers(
            PostBoxes.PostBox server, MailFolder folder, PostBoxes.Sighting sighting, LeftOut why) {
        return server.headers(folder, sighting).map(headers -> Letter.headersOnly(headers, sighting.bytes(), why));
    }

    /** Told once for each flood; the letters stay where they are. */
    private void counted(MailFolder folder, String who, long uid, Instant now) {
        for (var at = 0; at < floods.size(); at++) {
            var flood = floods.get(at);
            if (flood.folder() == folder
                    && flood.sender().equals(who)
                    && now.isBefore(flood.since().plus(Mailbox.FLOOD_IS_ONE_FOR))) {
                floods.set(at, new Flood(folder, who, flood.since(), flood.firstUid(), flood.count() + 1));
                return;
            }
        }
        LOG.warn("A {} is flooded: letters are counted and left there", box);
        floods.add(new Flood(folder, who, now, uid, 1));
    }
}
