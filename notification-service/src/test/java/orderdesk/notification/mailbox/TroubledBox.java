package orderdesk.notification.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.notification.MailEvent.MailFolder;
import orderdesk.notification.mailbox.domain.MailLimits;
import orderdesk.notification.mailbox.domain.Mailbox.Mark;
import org.jspecify.annotations.Nullable;

/** Connections to real mailboxes with which something is wrong. */
final class TroubledBox {

    private TroubledBox() {}

    static final class Crash extends RuntimeException {}

    /** The process ends after so many letters. */
    static final class Crashing implements PostBoxes.PostBox {

        private final PostBoxes.PostBox real;
        private int left;

        Crashing(PostBoxes.PostBox real, int left) {
            this.real = real;
            this.left = left;
        }

        @Override
        public Optional<PostBoxes.Look> look(MailFolder folder, @Nullable Mark mark, Instant since, int max) {
            return real.look(folder, mark, since, max);
        }

        @Override
        public <T> Optional<T> content(MailFolder folder, PostBoxes.Sighting sighting, PostBoxes.Taking<T> taking) {
            if (left-- == 0) {
                throw new Crash();
            }
            return real.content(folder, sighting, taking);
        }

        @Override
        public Optional<byte[]> headers(MailFolder folder, PostBoxes.Sighting sighting) {
            return real.headers(folder, sighting);
        }

        @Override
        public void close() {
            real.close();
        }
    }

    /** Something else happens before each letter is there: time passes, another tries. */
    record Slow(PostBoxes.PostBox real, Runnable meanwhile) implements PostBoxes.PostBox {

        @Override
        public Optional<PostBoxes.Look> look(MailFolder folder, @Nullable Mark mark, Instant since, int max) {
            return real.look(folder, mark, since, max);
        }

        @Override
        public <T> Optional<T> content(MailFolder folder, PostBoxes.Sighting sighting, PostBoxes.Taking<T> taking) {
            meanwhile.run();
            return real.content(folder, sighting, taking);
        }

        @Override
        public Optional<byte[]> headers(MailFolder folder, PostBoxes.Sighting sighting) {
            return real.headers(folder, sighting);
        }

        @Override
        public void close() {
            real.close();
        }
    }

    /** Whatever reads a letter of that number runs out of stack. */
    record Breaking(PostBoxes.PostBox real, long uid) implements PostBoxes.PostBox {

        @Override
        public Optional<PostBoxes.Look> look(MailFolder folder, @Nullable Mark mark, Instant since, int max) {
            return real.look(folder, mark, since, max);
        }

        @Override
        public <T> Optional<T> content(MailFolder folder, PostBoxes.Sighting sighting, PostBoxes.Taking<T> taking) {
            if (sighting.uid() == uid) {
                throw new StackOverflowError();
            }
            return real.content(folder, sighting, taking);
        }

        @Override
        public Optional<byte[]> headers(MailFolder folder, PostBoxes.Sighting sighting) {
            return real.headers(folder, sighting);
        }

        @Override
        public void close() {
            real.close();
        }
    }

    /** Its server says that every letter has a byte more than is read. */
    record Large(PostBoxes.PostBox real) implements PostBoxes.PostBox {

        @Override
        public Optional<PostBoxes.Look> look(MailFolder folder, @Nullable Mark mark, Instant since, int max) {
            return real.look(folder, mark, since, max)
                    .map(look -> new PostBoxes.Look(look.before(), larger(look.letters()), look.more()));
        }

        private static List<PostBoxes.Sighting> larger(List<PostBoxes.Sighting> letters) {
            return letters.stream()
                    .map(it -> new PostBoxes.Sighting(
                            it.uid(), it.receivedAt(), MailLimits.LETTER_BYTES_MAX + 1, it.from()))
                    .toList();
        }

        @Override
        public <T> Optional<T> content(MailFolder folder, PostBoxes.Sighting sighting, PostBoxes.Taking<T> taking) {
            throw new AssertionError("It is not read");
        }

        @Override
        public Optional<byte[]> headers(MailFolder folder, PostBoxes.Sighting sighting) {
            return real.headers(folder, sighting);
        }

        @Override
        public void close() {
            real.close();
        }
    }

    /** How much of a mailbox is in memory at a time, and how many letters are fetched. */
    static final class Counted {

        int mostAtOnce;
        int read;

        PostBoxes on(PostBoxes real) {
            return box -> new Counting(real.open(box), this);
        }
    }

    private record Counting(PostBoxes.PostBox real, Counted counted) implements PostBoxes.PostBox {

        @Override
        public Optional<PostBoxes.Look> look(MailFolder folder, @Nullable Mark mark, Instant since, int max) {
            var look = real.look(folder, mark, since, max);
            look.ifPresent(it -> counted.mostAtOnce =
                    Math.max(counted.mostAtOnce, it.letters().size()));
            return look;
        }

        @Override
        public <T> Optional<T> content(MailFolder folder, PostBoxes.Sighting sighting, PostBoxes.Taking<T> taking) {
            counted.read++;
            return real.content(folder, sighting, taking);
        }

        @Override
        public Optional<byte[]> headers(MailFolder folder, PostBoxes.Sighting sighting) {
            return real.headers(folder, sighting);
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
