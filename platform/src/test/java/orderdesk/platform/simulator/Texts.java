package orderdesk.platform.simulator;

import java.util.List;
import java.util.stream.IntStream;
import orderdesk.contracts.shared.Wire;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.Recorded;

/** States and events of one kind as JSON; what does not read back to an equal value is refused at once. */
final class Texts<A, E> {

    private final AggregateKind<A, E> kind;

    Texts(AggregateKind<A, E> kind) {
        this.kind = kind;
    }

    String writeState(A state) {
        return write(kind.state(), state);
    }

    String write(E event) {
        return write(kind.events(), event);
    }

    A state(Kept kept) {
        return Wire.mapper().readValue(kept.state(), kind.state());
    }

    E event(Kept.Entry entry) {
        return Wire.mapper().readValue(entry.event(), kind.events());
    }

    /** The events after the given sequence. */
    List<Recorded<E>> recorded(Kept kept, long after) {
        return IntStream.range((int) after, kept.entries().size())
                .mapToObj(index -> recorded(kept, index))
                .toList();
    }

    private Recorded<E> recorded(Kept kept, int index) {
        var entry = kept.entries().get(index);
        var sequence = index + 1L;
        var id = "%s:%s:%d".formatted(kind.service(), kept.id(), sequence);
        return new Recorded<>(id, kept.shop(), kept.id(), sequence, event(entry), entry.cause(), entry.at());
    }

    private static <T> String write(Class<T> type, T value) {
        var text = Wire.mapper().writerFor(type).writeValueAsString(value);
        var back = Wire.mapper().readValue(text, type);
        if (!back.equals(value)) {
            throw new AssertionError("Does not survive its JSON: %s became %s".formatted(value, back));
        }
        return text;
    }
}
