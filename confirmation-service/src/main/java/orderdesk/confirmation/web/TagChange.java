package orderdesk.confirmation.web;

import java.util.Set;
import orderdesk.confirmation.domain.Tags;
import orderdesk.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

/** Words to put on a case and to take off it; what is there or not there already is no mistake. */
record TagChange(@Nullable Set<String> add, @Nullable Set<String> remove) {

    TagChange {
        check("/add", add);
        check("/remove", remove);
    }

    Set<String> added() {
        return add == null ? Set.of() : add;
    }

    Set<String> removed() {
        return remove == null ? Set.of() : remove;
    }

    private static void check(String pointer, @Nullable Set<String> tags) {
        if (tags != null) {
            var checked = new Invalid()
                    .unless(tags.size() <= Tags.MAX, pointer, "too-many", "At most %d.".formatted(Tags.MAX));
            tags.forEach(tag -> checked.text(pointer, tag, Tags.LENGTH_MAX));
            checked.orElseRefuse();
        }
    }
}
