package orderdesk.notification.mailbox.persistence;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import orderdesk.notification.files.Grid;
import orderdesk.notification.files.TimedStream;
import orderdesk.notification.mailbox.Raw;
import orderdesk.notification.mailbox.Raws;
import org.apache.commons.io.input.BoundedInputStream;
import org.bson.Document;

/** Small letters in memory, as nearly all are; others in GridFS, a piece at a time: on a container's disk they would be in its memory. */
final class StoredRaws implements Raws {

    static final int IN_MEMORY_MAX = 1 << 20;

    /** Of the five minutes for which a mailbox is leased; the rest is for reading it. */
    private static final Duration COMES_WITHIN = Duration.ofMinutes(3);

    /** Longer than any letter is read; what is older was left by a crash. */
    private static final Duration READ_WITHIN = Duration.ofHours(2);

    private final Grid grid;
    private final Clock clock;

    StoredRaws(MongoDatabase database, Clock clock) {
        this.grid = Grid.scratch(database, "letters.raw");
        this.clock = clock;
    }

    @Override
    public Optional<Raw> keep(InputStream letter, long max) throws IOException {
        try {
            return Optional.of(kept(TimedStream.within(letter, clock, COMES_WITHIN), max));
        } catch (TimedStream.TooSlow _) {
            return Optional.empty();
        }
    }

    private Raw kept(InputStream letter, long max) throws IOException {
        var head = letter.readNBytes((int) Math.min(max, IN_MEMORY_MAX));
        if (head.length < IN_MEMORY_MAX) {
            return Raw.of(head);
        }
        var rest = BoundedInputStream.builder()
                .setInputStream(letter)
                .setMaxCount(max - head.length)
                .get();
        var stored =
                grid.write("letter", new Document(), new SequenceInputStream(new ByteArrayInputStream(head), rest));
        return new InGrid(grid, stored);
    }

    @Override
    public void sweep() {
        grid.deleteBefore(clock.instant().minus(READ_WITHIN));
    }

    private record InGrid(Grid grid, String stored) implements Raw {

        @Override
        public InputStream shared() {
            return new SharedBytes(from -> grid.read(stored, from), 0, Long.MAX_VALUE);
        }

        @Override
        public void close() {
            grid.delete(stored);
        }
    }
}
