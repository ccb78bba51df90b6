package orderdesk.inventory.supplier.feed;

import org.jspecify.annotations.Nullable;

/**
 * What a list says of itself, known when it was read to its end.
 *
 * @param date as it is written; absent where it carries none
 * @param whole what it does not name can be had no longer; else it names only what has changed
 * @param stock it says what can be had; else cards or prices only, which make no figure of the stock any newer
 */
record Heading(@Nullable String date, boolean whole, boolean stock) {}
