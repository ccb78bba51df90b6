package orderdesk.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cursors of lists: opaque to callers, signed, and of no use to another caller's shop or another list. */
public interface Cursors {

    /** @param list name of the list and its filters, so that a cursor fits no other */
    String write(String list, String position);

    /** @throws Problem 400 where the cursor was not written for this list */
    String read(String list, String cursor);

    /**
     * The position behind which to go on; nothing at the beginning.
     *
     * @throws Problem 400 where the cursor was not written for this list
     */
    default @Nullable String after(String list, @Nullable String cursor) {
        return cursor == null ? null : read(list, cursor);
    }

    /**
     * As many as were asked for, with the cursor to go on by.
     *
     * @param found in order, and more than {@code limit} where there are more
     * @param position of one of them, behind which the next page begins
     */
    default <A, T> Page<T> page(
            String list, List<A> found, Limit limit, Function<A, String> position, Function<A, T> view) {
        var shown = found.subList(0, Math.min(limit.value(), found.size()));
        var next = found.size() > shown.size() ? write(list, position.apply(shown.getLast())) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
