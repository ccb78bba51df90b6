package orderdesk.callback.routing.domain;

import java.time.LocalDateTime;
import orderdesk.contracts.callback.CallTopic;
import org.jspecify.annotations.Nullable;

/**
 * A call that looks for somebody.
 *
 * @param line that was dialled, E.164
 * @param at on the shop's clock
 */
public record Wanted(@Nullable String line, @Nullable CallTopic topic, LocalDateTime at) {}
