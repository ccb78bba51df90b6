package orderdesk.callback.telephony.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import org.jspecify.annotations.Nullable;

/**
 * What an exchange said of one call, in the desk's words: the same from every provider.
 *
 * @param provider as {@code mango}
 * @param entry the provider's id of the whole call, over all its legs
 * @param line the dialled or used line of ours, E.164 with the plus sign; absent where the provider did not say
 */
public record Notice(
        String provider, String entry, @Nullable String line, News news) {

    /** The command that made the call, where we did; a provider repeats it with each leg. */
    public Optional<String> command() {
        return news instanceof LegNews leg ? Optional.ofNullable(leg.command()) : Optional.empty();
    }

    /** The same with the operator named whose extension it is. */
    public Notice naming(Function<String, Optional<OperatorId>> directory) {
        var party = news.party();
        var extension = party == null ? null : party.extension();
        var operator = Optional.ofNullable(extension).flatMap(directory);
        return operator.map(who -> new Notice(provider, entry, line, news.by(who)))
                .orElse(this);
    }

    /**
     * Who is at the ends of a call.
     *
     * @param extension of the operator
     * @param operator absent where the directory does not know the extension
     * @param customer the party outside; absent for a hidden or undialable number
     */
    public record Party(
            @Nullable String extension,
            @Nullable OperatorId operator,
            @Nullable Phone customer) {

        public static Party of(@Nullable String extension, @Nullable Phone customer) {
            return new Party(extension, null, customer);
        }

        /** What is not known here, as the other knows it. */
        Party or(Party other) {
            return new Party(
                    extension == null ? other.extension : extension,
                    operator == null ? other.operator : operator,
                    customer == null ? other.customer : customer);
        }

        private Party by(OperatorId who) {
            return new Party(extension, who, customer);
        }
    }

    /** One of the things a provider tells. They come in any order, several times, or not at all. */
    public sealed interface News {

        /** By the exchange's clock. */
        Instant at();

        @Nullable
        Party party();

        News by(OperatorId operator);
    }

    /**
     * A leg changed.
     *
     * @param seq counts the news of this leg from 1
     * @param command our id of the command that made the call
     * @param cause of the end, as the result that it means where nobody talked; absent before the end
     */
    public record LegNews(
            String leg,
            long seq,
            Instant at,
            Phase phase,
            Direction direction,
            Rung rung,
            Party party,
            @Nullable String command,
            @Nullable CallResult cause)
            implements News {

        @Override
        public LegNews by(OperatorId operator) {
            return new LegNews(leg, seq, at, phase, direction, rung, party.by(operator), command, cause);
        }
    }

    /**
     * The provider's last word on a call; after it only recordings come.
     *
     * @param answered when a live voice came; absent where none did
     * @param cause the result that the end means where nobody talked; {@code FAILED} after a talk: the line broke
     */
    public record Summary(
            Direction direction,
            Party party,
            Instant began,
            @Nullable Instant answered,
            Instant ended,
            CallResult cause)
            implements News {

        @Override
        public Instant at() {
            return ended;
        }

        @Override
        public Summary by(OperatorId operator) {
            return new Summary(direction, party.by(operator), began, answered, ended, cause);
        }
    }

    /**
     * A recording began, or can be fetched.
     *
     * @param recording the provider's id of it
     */
    public record Recorded(String recording, Instant at, boolean complete) implements News {

        @Override
        public @Nullable Party party() {
            return null;
        }

        @Override
        public Recorded by(OperatorId operator) {
            return this;
        }
    }

    /** A caller who waits pressed the key by which he asks to be called instead. */
    public record PlaceWanted(Instant at) implements News {

        @Override
        public @Nullable Party party() {
            return null;
        }

        @Override
        public PlaceWanted by(OperatorId operator) {
            return this;
        }
    }
}
