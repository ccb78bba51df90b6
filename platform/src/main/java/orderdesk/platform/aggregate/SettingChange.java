package orderdesk.platform.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One time that a setting was changed.
 *
 * @param name which one of its kind, see {@link Setting}
 * @param rev the revision of the document that it made
 * @param by who did it: a person, or a service
 * @param differences in the order of the document, {@value #DIFFERENCES_MAX} at most
 * @param more further differences, which are only counted
 */
public record SettingChange(String name, long rev, Instant at, String by, List<Difference> differences, int more) {

    /** Kept of one document; older ones are dropped. */
    public static final int KEPT_MAX = 200;

    public static final int DIFFERENCES_MAX = 20;

    /** Characters of a value, before and after; what is longer is cut, and ends in an ellipsis. */
    public static final int TEXT_MAX = 200;

    public SettingChange {
        differences = List.copyOf(differences);
    }

    /**
     * Nothing where nothing of it was set otherwise.
     *
     * @param before nothing where it was made
     */
    public static Optional<SettingChange> between(
            Optional<Setting> before, Optional<Setting> after, long rev, Instant at, String by) {
        if (after.isEmpty() || after.equals(before)) {
            return Optional.empty();
        }
        var all = Differences.between(
                before.map(Setting::content).orElse(Map.of()), after.get().content());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var told = all.stream().limit(DIFFERENCES_MAX).map(SettingChange::cut).toList();
        return Optional.of(new SettingChange(after.get().name(), rev, at, by, told, all.size() - told.size()));
    }

    private static Difference cut(Difference difference) {
        return new Difference(difference.pointer(), cut(difference.before()), cut(difference.after()));
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= TEXT_MAX ? text : text.substring(0, TEXT_MAX - 1) + "…";
    }
}
