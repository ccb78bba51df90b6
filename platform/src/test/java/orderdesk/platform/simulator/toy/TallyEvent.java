package orderdesk.platform.simulator.toy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** What a tally answers, on the topic {@code tallies}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = TallyEvent.Unknown.class)
public sealed interface TallyEvent {

    @JsonTypeName("tally.coin-counted.v1")
    record CoinCounted(String jar, long coins, int nth) implements TallyEvent {}

    /** A type of a newer build. */
    record Unknown() implements TallyEvent {}
}
