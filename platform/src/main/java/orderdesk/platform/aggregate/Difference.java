package orderdesk.platform.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * One place of a document that is not as it was.
 *
 * @param pointer JSON pointer (RFC 6901) to it; one of a list whose members have ids is named by its id
 * @param before as JSON; absent where it was not there
 * @param after as JSON; absent where it is there no more
 */
public record Difference(
        String pointer, @Nullable String before, @Nullable String after) {}
