package orderdesk.platform.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.shop.ShopScript;
import orderdesk.contracts.shop.ShopScript.Group;
import orderdesk.contracts.shop.ShopScript.Option;
import orderdesk.contracts.shop.ShopScript.Phrase;
import orderdesk.contracts.shop.ShopScript.Place;
import orderdesk.contracts.shop.ShopScript.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptRulesTests {

    private static final Group MUGS = new Group("mugs", "Посуда", List.of("TR-MUG-*"), List.of("кружк"));

    @Test
    void questionWithBranchesIsFine() {
        var gift = asking(
                "gift", Place.AFTER_LINE, "{{line.name}}: в подарок?", answer("yes", "wrap"), answer("no", null));
        var wrap = asking(
                "wrap", null, "Подпишем открытку к позиции: {{line.name}}?", answer("yes", "card"), answer("no", null));
        var card = saying("card", null, "Что написать, {{addressAs}}?");

        assertThat(ScriptRules.flaws(new ShopScript(List.of(MUGS), List.of(gift, wrap, card))))
                .isEmpty();
    }

    static Stream<Arguments> flawed() {
        return Stream.of(
                arguments("/phrases/0/say unknown-gap", saying("a", Place.CLOSING, "{{order.secret}}")),
                arguments("/phrases/0/say unknown-gap", saying("a", Place.CLOSING, "{{line.name}}")),
                arguments("/phrases/0/say gap", saying("a", Place.CLOSING, "{{addressAs")),
                arguments("/phrases/0/say gap", saying("a", Place.CLOSING, "{{addressAs|upper}}")),
                arguments("/phrases/0/say filter", saying("a", Place.CLOSING, "{{addressAs|money}}")),
                arguments("/phrases/0/say length", saying("a", Place.CLOSING, " ")),
                arguments("/phrases/0/id form", saying("Подарок", Place.CLOSING, "Спасибо.")),
                arguments("/phrases/0/place unreachable", saying("a", null, "Спасибо.")),
                arguments(
                        "/phrases/0/when/groups unknown",
                        only("a", new When(List.of("tees"), null, null, List.of(), null))),
                arguments(
                        "/phrases/0/when duplicate",
                        only("a", new When(List.of(), null, null, List.of(Method.POST, Method.POST), null))),
                arguments("/phrases/0/answers count", asking("a", Place.CLOSING, "Да?", answer("yes", null))),
                arguments(
                        "/phrases/0/answers/1/id duplicate",
                        asking("a", Place.CLOSING, "Да?", answer("yes", null), labelled("yes", "нет"))),
                arguments(
                        "/phrases/0/answers/1/label duplicate",
                        asking("a", Place.CLOSING, "Да?", labelled("yes", "да"), labelled("no", "да"))),
                arguments(
                        "/phrases/0/answers/0/next nowhere",
                        asking("a", Place.CLOSING, "Да?", answer("yes", "b"), answer("no", null))),
                arguments(
                        "/phrases/0/answers/0/label length",
                        asking("a", Place.CLOSING, "Да?", labelled("yes", ""), answer("no", null))),
                arguments(
                        "/phrases/0/answers/0/tag length",
                        asking(
                                "a",
                                Place.CLOSING,
                                "Да?",
                                new Option("yes", "да", null, "т".repeat(31), null),
                                answer("no", null))),
                arguments(
                        "/phrases/0/answers/0/courier length",
                        asking(
                                "a",
                                Place.CLOSING,
                                "Да?",
                                new Option("yes", "да", null, null, "т".repeat(201)),
                                answer("no", null))));
    }

    @ParameterizedTest
    @MethodSource("flawed")
    void namesWhatIsWrongAndWhere(String flaw, Phrase phrase) {
        assertThat(said(List.of(phrase))).containsExactly(flaw);
    }

    @Test
    void circleIsNamedAtEachOfItsPhrases() {
        var root = asking("root", Place.OPENING, "Да?", answer("yes", "one"), answer("no", null));
        var one = asking("one", null, "Да?", answer("yes", "two"), answer("no", null));
        var two = asking("two", null, "Да?", answer("yes", "one"), answer("no", null));

        assertThat(said(List.of(root, one, two)))
                .containsExactly("/phrases/1/answers circle", "/phrases/2/answers circle");
    }

    @Test
    void answerLeadsToNoPhraseThatIsSaidAnyway() {
        var root = asking("root", Place.OPENING, "Да?", answer("yes", "thanks"), answer("no", null));

        assertThat(said(List.of(root, saying("thanks", Place.CLOSING, "Спасибо."))))
                .containsExactly("/phrases/0/answers/0/next placed");
    }

    @Test
    void phraseOfTwoPlacesNamesNoLine() {
        var ofLine = asking("a", Place.AFTER_LINE, "Да?", answer("yes", "c"), answer("no", null));
        var ofOrder = asking("b", Place.CLOSING, "Да?", answer("yes", "c"), answer("no", null));

        assertThat(said(List.of(ofLine, ofOrder, saying("c", null, "{{line.name}}"))))
                .containsExactly("/phrases/2/say unknown-gap");
    }

    @Test
    void whatAnAnswerLeadsToHasNoConditions() {
        var root = asking("a", Place.OPENING, "Да?", answer("yes", "b"), answer("no", null));
        var led = new Phrase("b", null, new When(List.of(), true, null, List.of(), null), "Спасибо.", List.of());

        assertThat(said(List.of(root, led))).containsExactly("/phrases/1/when unplaced");
    }

    @Test
    void sixtyPhrasesAreFineAndOneMoreIsNot() {
        assertThat(said(many(ScriptRules.PHRASES_MAX, Place.CLOSING))).isEmpty();
        assertThat(said(many(ScriptRules.PHRASES_MAX + 1, Place.CLOSING))).containsExactly("/phrases too-many");
    }

    @Test
    void tenAreSaidAfterALineAndNoMore() {
        assertThat(said(many(ScriptRules.AFTER_LINE_MAX, Place.AFTER_LINE))).isEmpty();
        assertThat(said(many(ScriptRules.AFTER_LINE_MAX + 1, Place.AFTER_LINE)))
                .containsExactly("/phrases too-many-of-lines");
    }

    @Test
    void fiveHundredCharactersAreSaidAndOneMoreIsNot() {
        assertThat(said(List.of(saying("a", Place.CLOSING, "с".repeat(ScriptRules.SAY_MAX)))))
                .isEmpty();
        assertThat(said(List.of(saying("a", Place.CLOSING, "с".repeat(ScriptRules.SAY_MAX + 1)))))
                .containsExactly("/phrases/0/say length");
    }

    @Test
    void sixAnswersAreFineAndOneMoreIsNot() {
        assertThat(said(List.of(asking("a", Place.CLOSING, "Да?", answers(ScriptRules.ANSWERS_MAX)))))
                .isEmpty();
        assertThat(said(List.of(asking("a", Place.CLOSING, "Да?", answers(ScriptRules.ANSWERS_MAX + 1)))))
                .containsExactly("/phrases/0/answers count");
    }

    @Test
    void groupSaysWhichGoodsAreMeant() {
        assertThat(grouped(new Group("a", "А", List.of(), List.of()))).containsExactly("/groups/0 empty");
        assertThat(grouped(new Group("a", "А", List.of("*"), List.of()))).containsExactly("/groups/0/skus form");
        assertThat(grouped(new Group("a", "А", List.of(), List.of("два слова"))))
                .containsExactly("/groups/0/words form");
        assertThat(grouped(new Group("a", "А", skus(ScriptRules.SKUS_MAX), List.of())))
                .isEmpty();
        assertThat(grouped(new Group("a", "А", skus(ScriptRules.SKUS_MAX + 1), List.of())))
                .containsExactly("/groups/0/skus too-many");
    }

    private static List<String> grouped(Group group) {
        return names(new ShopScript(List.of(group), List.of()));
    }

    private static List<String> skus(int count) {
        return IntStream.range(0, count).mapToObj(number -> "S-" + number).toList();
    }

    private static List<String> said(List<Phrase> phrases) {
        return names(new ShopScript(List.of(MUGS), phrases));
    }

    private static List<String> names(ShopScript script) {
        return ScriptRules.flaws(script).stream()
                .map(flaw -> flaw.pointer() + " " + flaw.code())
                .toList();
    }

    private static List<Phrase> many(int count, Place place) {
        return IntStream.range(0, count)
                .mapToObj(number -> saying("p" + number, place, "Спасибо."))
                .toList();
    }

    private static Option[] answers(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> answer("a" + number, null))
                .toArray(Option[]::new);
    }

    private static Phrase saying(String id, @Nullable Place place, String say) {
        return new Phrase(id, place, null, say, List.of());
    }

    private static Phrase only(String id, When when) {
        return new Phrase(id, Place.CLOSING, when, "Спасибо.", List.of());
    }

    private static Phrase asking(String id, @Nullable Place place, String say, Option... answers) {
        return new Phrase(id, place, null, say, List.of(answers));
    }

    private static Option answer(String id, @Nullable String next) {
        return new Option(id, id, next, null, null);
    }

    private static Option labelled(String id, String label) {
        return new Option(id, label, null, null, null);
    }
}
