package orderdesk.confirmation.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import orderdesk.confirmation.domain.Spoken;
import orderdesk.confirmation.script.Script.Step;
import org.junit.jupiter.api.Test;

class HasteTests {

    private static final Instant DIALLED = Instant.parse("2026-11-24T09:00:00Z");

    /** 150 characters: ten seconds of speech, and four that nobody undercuts. */
    private static final Script SCRIPT = new Script(
            "v",
            List.of(
                    step("greeting", 30, List.of()),
                    step("line", 150, List.of("name", "quantity")),
                    step("due", 75, List.of("due"))));

    @Test
    void fourTenthsOfTheReadingTimeIsNoHaste() {
        assertThat(hasty(spoken("name", 1_000), spoken("quantity", 4_000), spoken("due", 6_000)))
                .isEmpty();
    }

    @Test
    void lessIsMarkedWithEveryTickOfItsSentence() {
        assertThat(hasty(spoken("name", 1_000), spoken("quantity", 3_999), spoken("due", 5_998)))
                .containsExactly("name", "quantity", "due");
    }

    @Test
    void sentenceWhoseTicksAreNotAllSetIsNotJudged() {
        assertThat(hasty(spoken("name", 10))).isEmpty();
    }

    @Test
    void whatStandsFromAnEarlierCallIsNotJudgedAgain() {
        assertThat(hasty(spoken("name", -60_000), spoken("quantity", -59_900), spoken("due", 2_000)))
                .isEmpty();
    }

    @Test
    void whatTheShopSaysOfItsOwnTakesItsTimeAsWell() {
        var own = new Script(
                "v+1",
                List.of(
                        step("line", 150, List.of("name")),
                        step("shop/sizes", 75, List.of()),
                        step("due", 75, List.of("due"))));

        assertThat(Haste.of(own, List.of(spoken("name", 4_000), spoken("due", 7_999)), DIALLED))
                .containsExactly("due");
        assertThat(Haste.of(own, List.of(spoken("name", 4_000), spoken("due", 8_000)), DIALLED))
                .isEmpty();
    }

    private static List<String> hasty(Spoken... spoken) {
        return Haste.of(SCRIPT, List.of(spoken), DIALLED);
    }

    private static Spoken spoken(String id, long millis) {
        return new Spoken(id, "value", DIALLED.plusMillis(millis), null);
    }

    private static Step step(String id, int characters, List<String> ticks) {
        return new Step(id, List.of("я".repeat(characters)), null, ticks, List.of());
    }
}
