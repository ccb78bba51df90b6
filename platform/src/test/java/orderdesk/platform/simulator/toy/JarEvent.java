package orderdesk.platform.simulator.toy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** What happens to a jar, on the topic {@code jars}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = JarEvent.Unknown.class)
public sealed interface JarEvent {

    @JsonTypeName("jar.coin-dropped.v1")
    record CoinDropped(String jar, long coins, int nth) implements JarEvent {}

    @JsonTypeName("jar.closed.v1")
    record JarClosed(String jar, long coins, int drops) implements JarEvent {}

    /** A type of a newer build. */
    record Unknown() implements JarEvent {}
}
