package orderdesk.platform.aggregate.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.SettingChange;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.aggregate.port.Entry;
import orderdesk.platform.aggregate.port.Held;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate while commands are decided on it one after another, to be written as one. Each that changed something
 * adds one to the revision, as if it had been written alone.
 */
final class Draft<A, E> {

    private final Codec<A, E> codec;
    private final Key key;
    private final Base<A> base;
    private final Instant now;
    private final String by;
    private final List<Fresh> fresh = new ArrayList<>();
    private final List<SettingChange> settings = new ArrayList<>();
    private final Map<String, Long> seen = new HashMap<>();
    private @Nullable A state;
    private Held.@Nullable Made made;
    private long rev;
    private long sequence;
    private int size;
    private boolean leaning;

    /** @param by unique to the write that this becomes */
    Draft(Codec<A, E> codec, Key key, Base<A> base, Instant now, String by) {
        this.codec = codec;
        this.key = key;
        this.base = base;
        this.now = now;
        this.by = by;
        base.held().ifPresent(held -> {
            state = base.remembered() == null ? codec.state(held.state()) : base.remembered();
            made = held.made();
            rev = held.rev();
            sequence = held.sequence();
            seen.putAll(held.seen());
        });
    }

    Optional<Stored<A>> stored() {
        return Optional.ofNullable(state).map(there -> new Stored<>(key.shop(), key.id(), there, rev, sequence));
    }

    /** A refused decision, one that throws, leaves the draft as it was. */
    Done<A, E> apply(Decision<A, E> decision, Cause cause, @Nullable Once once) {
        if (decision.events().isEmpty() && isAt(decision.next())) {
            return new Done<>(stored().orElseThrow(), List.of(), false);
        }
        var announced = announced(decision.events(), cause, once);
        SettingChange.between(codec.setting(state), codec.setting(decision.next()), rev + 1, now, cause.actor())
                .ifPresent(settings::add);
        state = decision.next();
        fresh.addAll(announced);
        sequence += announced.size();
        size += announced.stream().mapToInt(Fresh::size).sum();
        rev++;
        if (made == null) {
            made = new Held.Made(now, by, cause.correlation(), once == null ? null : once.hash(), announced.size());
        }
        return new Done<>(stored().orElseThrow(), decision.events(), false);
    }

    private List<Fresh> announced(List<E> events, Cause cause, @Nullable Once once) {
        var announced = new ArrayList<Fresh>();
        for (var event : events) {
            announced.add(codec.fresh(event, sequence + 1 + announced.size(), now, cause, once));
        }
        return announced;
    }

    boolean isAt(A next) {
        return next.equals(state);
    }

    /** What is in the document, where the base was read with its history, and what is about to be. */
    Stream<Entry> history() {
        var stored = base.held().stream().flatMap(held -> held.history().stream());
        return Stream.concat(stored, fresh.stream().map(Fresh::entry));
    }

    void saw(String source, long upTo) {
        seen.put(source, upTo);
    }

    boolean hasSeen(String source, long event) {
        return seen.getOrDefault(source, 0L) >= event;
    }

    /** Says that an answer rests on what was stored before: it counts once that is durable. */
    void leanOnBase() {
        leaning = true;
    }

    boolean needsDurableBase() {
        return (leaning || base.remembered() != null) && !changed() && !base.durable();
    }

    boolean changed() {
        return rev > base.held().map(Held::rev).orElse(0L);
    }

    boolean full() {
        return size > Limits.ROUND_MAX;
    }

    Base<A> base() {
        return base;
    }

    Key key() {
        return key;
    }

    Codec<A, E> codec() {
        return codec;
    }

    Instant now() {
        return now;
    }

    String by() {
        return by;
    }

    A state() {
        return Objects.requireNonNull(state);
    }

    Held.Made made() {
        return Objects.requireNonNull(made);
    }

    Map<String, Long> seen() {
        return seen;
    }

    long rev() {
        return rev;
    }

    long sequence() {
        return sequence;
    }

    int size() {
        return size;
    }

    List<Fresh> fresh() {
        return fresh;
    }

    List<SettingChange> settings() {
        return settings;
    }
}
