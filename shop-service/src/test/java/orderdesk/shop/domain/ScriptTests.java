package orderdesk.shop.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopEvent.ScriptChanged;
import orderdesk.contracts.shop.ShopScript;
import orderdesk.contracts.shop.ShopScript.Phrase;
import orderdesk.contracts.shop.ShopScript.Place;
import orderdesk.platform.Decision;
import orderdesk.shop.domain.Script.Edition;
import org.junit.jupiter.api.Test;

class ScriptTests {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final ShopId TRIBUNA = new ShopId("tribuna");
    private static final Edition FIRST = new Edition(1, "galina", "начало", NOW);

    @Test
    void everyChangeIsTheNextVersionAndSaysWhoAndWhy() {
        var known = new Script(TRIBUNA, 1, saying("Спасибо."), List.of(FIRST));
        var second = new Edition(2, "manager", "короче", NOW);

        assertThat(Script.write(TRIBUNA, Optional.empty(), saying("Спасибо."), "galina", "начало", NOW))
                .isEqualTo(
                        Decision.of(known, new ScriptChanged(TRIBUNA, 1, saying("Спасибо."), "galina", "начало", NOW)));
        assertThat(Script.write(TRIBUNA, Optional.of(known), saying("Ждём."), "manager", "короче", NOW))
                .isEqualTo(Decision.of(
                        new Script(TRIBUNA, 2, saying("Ждём."), List.of(FIRST, second)),
                        new ScriptChanged(TRIBUNA, 2, saying("Ждём."), "manager", "короче", NOW)));
    }

    @Test
    void sameWordsAnnounceNothing() {
        var known = new Script(TRIBUNA, 1, saying("Спасибо."), List.of(FIRST));

        assertThat(Script.write(TRIBUNA, Optional.of(known), saying("Спасибо."), "manager", "ещё раз", NOW))
                .isEqualTo(Decision.of(known));
    }

    @Test
    void fiveHundredVersionsAreListedAndTheOldestLeaves() {
        var all = IntStream.rangeClosed(1, Script.KEPT_MAX)
                .mapToObj(version -> new Edition(version, "galina", "правка", NOW))
                .toList();
        var known = new Script(TRIBUNA, Script.KEPT_MAX, saying("Спасибо."), all);

        var next = Script.write(TRIBUNA, Optional.of(known), saying("Ждём."), "galina", "ещё", NOW)
                .next();

        assertThat(next.version()).isEqualTo(Script.KEPT_MAX + 1);
        assertThat(next.editions()).hasSize(Script.KEPT_MAX);
        assertThat(next.editions().getFirst().version()).isEqualTo(2);
    }

    @Test
    void reasonIsTwoHundredCharactersAtMost() {
        var longest = "я".repeat(Script.WHY_MAX);

        assertThat(Script.write(TRIBUNA, Optional.empty(), saying("Ждём."), "galina", longest, NOW)
                        .next()
                        .version())
                .isEqualTo(1);
        assertThatThrownBy(() -> Script.write(TRIBUNA, Optional.empty(), saying("Ждём."), "galina", longest + "я", NOW))
                .isInstanceOf(NotAcceptable.class);
    }

    @Test
    void whatIsWrongIsNamedWhereItStands() {
        var wrong = new ShopScript(List.of(), List.of(phrase("a", "{{price}}"), phrase("a", "Спасибо.")));

        assertThatThrownBy(() -> Script.write(TRIBUNA, Optional.empty(), wrong, "galina", " ", NOW))
                .isInstanceOfSatisfying(
                        NotAcceptable.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer, Violation::code)
                                .containsExactly(
                                        tuple("/why", "length"),
                                        tuple("/script/phrases/1/id", "duplicate"),
                                        tuple("/script/phrases/0/say", "unknown-gap")));
    }

    private static ShopScript saying(String words) {
        return new ShopScript(List.of(), List.of(phrase("thanks", words)));
    }

    private static Phrase phrase(String id, String say) {
        return new Phrase(id, Place.CLOSING, null, say, List.of());
    }
}
