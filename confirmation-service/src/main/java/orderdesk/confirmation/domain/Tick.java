package orderdesk.confirmation.domain;

import org.jspecify.annotations.Nullable;

/**
 * What an operator ticks off.
 *
 * @param id of the parameter, as {@code line/1/size}
 * @param offsetMillis where in the recording, in milliseconds
 */
public record Tick(String id, @Nullable Long offsetMillis) {}
