package orderdesk.platform.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import orderdesk.contracts.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTests {

    static final Filters FILTERS = new Filters(LocalDate.of(2026, 11, 21));

    @Test
    void missingAndBlankValuesAreNamedInTheirOrder() {
        var template = new Template("{{name}}, {{sum|money}} {{day}} {{name}}");

        assertThat(template.missing(Map.of("sum", new Money(100, "RUB"), "day", " "), FILTERS))
                .containsExactly("name", "day");
        assertThat(template.paths()).containsExactly("name", "sum", "day");
    }

    /** A customer may call himself anything. */
    @Test
    void valueIsNotReadForGapsAgain() {
        var hostile = "{{shop.secret}} ${7*7} #{T(java.lang.Runtime)} {{name}}";

        assertThat(new Template("Получатель — {{name}}.").fill(Map.of("name", hostile, "shop.secret", "x"), FILTERS))
                .contains("Получатель — " + hostile + ".");
    }

    @Test
    void templateOfTheLargestSizeIsNoMistake() {
        var gaps = "{{a}}".repeat(Template.GAPS_MAX);

        assertThat(new Template("x".repeat(Template.TEXT_MAX)).mistakes()).isEmpty();
        assertThat(new Template("x".repeat(Template.TEXT_MAX + 1)).mistakes()).hasSize(1);
        assertThat(new Template(gaps).mistakes()).isEmpty();
        assertThat(new Template(gaps + "{{a}}").mistakes()).hasSize(1);
        assertThat(new Template("{{a" + "|q".repeat(Template.FILTERS_MAX) + "}}").mistakes())
                .isEmpty();
        assertThat(new Template("{{a" + "|q".repeat(Template.FILTERS_MAX + 1) + "}}").mistakes())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{name",
                "name}}",
                "{{a{{b}}}}",
                "{{}}",
                "{{name|shout}}",
                "{{n|count:штука,штуки}}",
                "{{n|money:RUB}}",
                "{{#each lines}}{{/each}} {{"
            })
    void mistakeIsFoundBeforeAnybodyIsWrittenTo(String text) {
        assertThat(new Template(text).mistakes()).isNotEmpty();
    }

    @Test
    void hostileTextIsReadInNoTime() {
        var nested = "{{a|" + "|b:".repeat(3_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThat(new Template(nested).mistakes()).isNotEmpty());
    }
}
