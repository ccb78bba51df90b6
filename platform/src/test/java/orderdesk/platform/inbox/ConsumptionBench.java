package orderdesk.platform.inbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.inbox.port.Arrived;
import orderdesk.platform.inbox.port.Letter;
import orderdesk.platform.testing.Arrivals;
import orderdesk.platform.testing.LotInMemory;
import org.junit.jupiter.api.AfterEach;

/** A group that reads notes from memory into memory, and everything that can go wrong around it. */
abstract class ConsumptionBench {

    static final String GROUP = "test.notes";
    static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    final Arrivals notes = Arrivals.on("notes", "note", new ShopId("tribuna"));
    final Notebook notebook = new Notebook();
    final LotInMemory lot = new LotInMemory();
    final List<Letter> deadLetters = new ArrayList<>();
    final AtomicBoolean brokerAway = new AtomicBoolean();
    final ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Consumption<Note> consumption = consumption(notebook);

    @AfterEach
    void stop() {
        lanes.shutdown();
    }

    Consumption<Note> consumption(Reader<Note> reader) {
        return new Consumption<>(GROUP, reader, lot, this::dead, lanes, NOON, new Outcomes(meters, NOON));
    }

    void dead(Letter letter) {
        if (brokerAway.get()) {
            throw new StoreUnavailable("no broker");
        }
        deadLetters.add(letter);
    }

    void take(Arrived... batch) {
        consumption.take(List.of(batch));
    }

    Arrived written(String subject, long sequence, String text) {
        return notes.event(subject, sequence, new Note.Written(text));
    }

    double count(String outcome) {
        return meters.counter("orderdesk.inbox.events", "group", GROUP, "outcome", outcome)
                .count();
    }

    record Notes(Consumer<Received<Note>> then) implements Reader<Note> {

        @Override
        public String topic() {
            return "notes";
        }

        @Override
        public Class<Note> events() {
            return Note.class;
        }

        @Override
        public void on(Received<Note> received) {
            then.accept(received);
        }
    }
}
