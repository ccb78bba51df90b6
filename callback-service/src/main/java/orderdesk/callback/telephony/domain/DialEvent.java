package orderdesk.callback.telephony.domain;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a wish to dial; kept, and told to nobody: what comes of it are calls. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = DialEvent.Unknown.class)
public sealed interface DialEvent {

    @JsonTypeName("callback.dial-asked.v1")
    record DialAsked(Dialled dialled, String line, Instant at) implements DialEvent {}

    /** @param refusal the exchange's reason; absent where it took the command */
    @JsonTypeName("callback.dial-answered.v1")
    record DialAnswered(@Nullable String refusal) implements DialEvent {}

    /** Stands in for event types added after this build, so that an older reader skips them. */
    record Unknown() implements DialEvent {}
}
