package orderdesk.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingChangeTests {

    private static final Instant NOON = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void whatIsMadeIsToldFieldByField() {
        var told = between(null, Map.of("on", true)).orElseThrow();

        assertThat(told.differences()).containsExactly(new Difference("/on", null, "true"));
        assertThat(told.by()).isEqualTo("anna");
    }

    @Test
    void whatIsEqualIsNoChange() {
        assertThat(between(Map.of("on", true), Map.of("on", true))).isEmpty();
        assertThat(between(null, Map.of())).isEmpty();
    }

    @Test
    void longValueIsCut() {
        var told = between(Map.of("words", "ж".repeat(5_000)), Map.of("words", "short"))
                .orElseThrow()
                .differences()
                .getFirst();

        assertThat(told.before())
                .hasSize(SettingChange.TEXT_MAX)
                .startsWith("\"жж")
                .endsWith("ж…");
        assertThat(told.after()).isEqualTo("\"short\"");
    }

    @Test
    void manyDifferencesAreCounted() {
        var many = new TreeMap<String, Integer>();
        for (var number = 0; number < 57; number++) {
            many.put("n%02d".formatted(number), number);
        }

        var told = between(null, many).orElseThrow();

        assertThat(told.differences()).hasSize(SettingChange.DIFFERENCES_MAX);
        assertThat(told.more()).isEqualTo(57 - SettingChange.DIFFERENCES_MAX);
    }

    private static Optional<SettingChange> between(@Nullable Object before, Object after) {
        return SettingChange.between(
                Optional.ofNullable(before).map(Setting::of), Optional.of(Setting.of(after)), 3, NOON, "anna");
    }
}
