package orderdesk.platform.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong, so that one answer names it all. */
final class Flaws {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final List<Flaw> found = new ArrayList<>();

    List<Flaw> all() {
        return List.copyOf(found);
    }

    void unless(boolean holds, String pointer, String code, String detail) {
        if (!holds) {
            found.add(new Flaw(pointer, code, detail));
        }
    }

    void ids(List<String> ids, String list) {
        var seen = new HashSet<String>();
        for (var at = 0; at < ids.size(); at++) {
            var pointer = "%s/%d/id".formatted(list, at);
            unless(ID.matcher(ids.get(at)).matches(), pointer, "form", "1 to 40 of a-z, 0-9 and -.");
            unless(seen.add(ids.get(at)), pointer, "duplicate", "Another one has this id.");
        }
    }

    void text(String pointer, String value, int max) {
        unless(!value.isBlank() && value.length() <= max, pointer, "length", "1 to %d characters.".formatted(max));
    }

    void textIfSaid(String pointer, @Nullable String value, int max) {
        if (value != null) {
            text(pointer, value, max);
        }
    }

    void atMost(String pointer, int size, int max) {
        unless(size <= max, pointer, "too-many", "At most %d.".formatted(max));
    }
}
