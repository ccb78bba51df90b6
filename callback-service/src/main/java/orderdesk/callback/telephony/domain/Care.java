package orderdesk.callback.telephony.domain;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * What the desk itself knows of a call, beside what the exchange said.
 *
 * @param routed where it was to go when it was first heard of; absent where nobody asked
 * @param handed the last colleague who was asked to go on with it; absent where none was
 * @param linked what it was about; absent while that is not known
 */
public record Care(
        @Nullable Routed routed,
        @Nullable Handed handed,
        @Nullable Linked linked) {

    static final Care NONE = new Care(null, null, null);

    static Care of(@Nullable Care known) {
        return known == null ? NONE : known;
    }

    /**
     * @param group whose rule decided; absent where the shop has no rules or none fits
     * @param forWhom who is there to answer it: nobody where it is empty, all of the shop where it is absent (R059)
     */
    public record Routed(@Nullable String group, @Nullable List<OperatorId> forWhom) {

        /** The shop says nothing of who answers. */
        public static final Routed ANYWHERE = new Routed(null, null);

        public Routed {
            forWhom = forWhom == null ? null : List.copyOf(forWhom);
        }
    }

    /** @param note that the colleague reads before he says a word (R060) */
    public record Handed(OperatorId from, OperatorId to, String note, Instant at) {

        /** In characters. */
        public static final int NOTE_MAX = 500;
    }

    @Nullable
    List<OperatorId> forWhom() {
        return routed == null ? null : routed.forWhom();
    }

    /** Where it went first is where it was to go. */
    Care routed(Routed where) {
        return routed == null ? new Care(where, handed, linked) : this;
    }

    Care handed(Handed next) {
        return new Care(routed, next, linked);
    }

    Care linked(Linked more) {
        return new Care(routed, handed, (linked == null ? Linked.NOTHING : linked).and(more));
    }
}
