package orderdesk.confirmation.script;

import static orderdesk.confirmation.Story.rub;
import static orderdesk.confirmation.script.Scripts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import orderdesk.confirmation.Story;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Spoken;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shop.ShopScript;
import orderdesk.contracts.shop.ShopScript.Group;
import orderdesk.contracts.shop.ShopScript.Option;
import orderdesk.contracts.shop.ShopScript.Phrase;
import orderdesk.contracts.shop.ShopScript.Place;
import orderdesk.contracts.shop.ShopScript.When;
import orderdesk.platform.shops.Shops.Scripted;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a shop's own words are said, of what, and what an answer leads to. */
class OwnWordsTests {

    private static final Group TEES = new Group("tees", "Футболки", List.of("FUT-*"), List.of());
    private static final Group MUGS = new Group("mugs", "Посуда", List.of(), List.of("Кружк"));
    private static final Phrase GIFT = new Phrase(
            "gift",
            Place.AFTER_LINE,
            of("tees"),
            "{{line.name}}: это в подарок?",
            List.of(
                    new Option("yes", "да", "wrap", "подарок", "не показывать цену"),
                    new Option("no", "нет", null, null, null)));
    private static final Phrase WRAP =
            new Phrase("wrap", null, null, "Завернём {{line.quantity|count:штуку,штуки,штук}}.", List.of());

    @ParameterizedTest
    @EnumSource(Place.class)
    void isSaidInItsPlace(Place place) {
        var ids = ids(talk(Map.of(), new Phrase("own", place, null, "Своё.", List.of())));

        var before = switch (place) {
            case OPENING -> "addressing";
            case AFTER_LINE -> "line/1";
            case BEFORE_DELIVERY -> "pending";
            case MONEY -> "term";
            case CLOSING -> "total";
        };
        var own = place == Place.AFTER_LINE ? "shop/own/1" : "shop/own";
        assertThat(ids).containsSubsequence(before, own);
        assertThat(ids.get(ids.indexOf(own) - 1)).isEqualTo(before);
    }

    @Test
    void questionLeadsOnOnceItIsAnswered() {
        var asked = talk(Map.of(), GIFT, WRAP);
        var answered = talk(Map.of("shop/gift/1", "yes"), GIFT, WRAP);
        var declined = talk(Map.of("shop/gift/1", "no"), GIFT, WRAP);

        assertThat(Scripts.steps(asked, "shop/gift/1"))
                .isEqualTo(new Script.Step(
                        "shop/gift/1",
                        List.of("Футболка домашняя, сезон 2025/26: это в подарок?"),
                        null,
                        List.of(),
                        List.of(),
                        List.of(new Script.Choice("yes", "да", false), new Script.Choice("no", "нет", false))));
        assertThat(ids(asked)).doesNotContain("shop/wrap/1");
        assertThat(ids(answered)).containsSubsequence("shop/gift/1", "shop/wrap/1", "delivery");
        assertThat(Scripts.steps(answered, "shop/wrap/1").say()).containsExactly("Завернём 1 штуку.");
        assertThat(ids(declined)).doesNotContain("shop/wrap/1");
    }

    @Test
    void goodsAreSortedByCodeAndByWordOfTheirName() {
        var terms = Story.terms(Story.PHONE, Scripts.lines(3));

        assertThat(said(terms, of("mugs"))).containsExactly("shop/own/1");
        assertThat(said(terms, of("tees"))).isEmpty();
        assertThat(said(Story.terms(), of("tees"))).containsExactly("shop/own/1");
        assertThat(said(Story.terms(), of("mugs"))).isEmpty();
    }

    @Test
    void everyConditionHasToHold() {
        var terms = Story.terms();
        var free = new When(List.of(), null, null, List.of(), null);

        assertThat(said(terms, free)).hasSize(1);
        assertThat(said(terms, new When(List.of(), true, null, List.of(), null)))
                .isEmpty();
        assertThat(said(terms, new When(List.of(), false, null, List.of(), null)))
                .hasSize(1);
        assertThat(said(terms, new When(List.of(), null, null, List.of(Method.COURIER), null)))
                .isEmpty();
        assertThat(said(terms, new When(List.of(), null, null, List.of(Method.COURIER, Method.POST), null)))
                .hasSize(1);
        assertThat(said(terms, new When(List.of(), null, null, List.of(), true)))
                .isEmpty();
        assertThat(said(Scripts.covered(terms, null), new When(List.of(), null, null, List.of(), true)))
                .hasSize(1);
        assertThat(said(terms, new When(List.of(), null, true, List.of(), null)))
                .hasSize(1);
        assertThat(said(terms, new When(List.of("tees"), null, false, List.of(), null)))
                .isEmpty();
    }

    @Test
    void earlierOrdersAreLookedForOnlyWhereAPhraseDependsOnThem() {
        var looked = new AtomicInteger();
        var first = new When(List.of(), null, true, List.of(), null);

        composed(script(GIFT, WRAP), looked);
        assertThat(looked).hasValue(0);
        var thanks = new Phrase("own", Place.OPENING, first, "Спасибо, что выбрали нас.", List.of());
        composed(script(thanks, new Phrase("more", Place.MONEY, first, "Ждём ещё.", List.of())), looked);
        assertThat(looked).hasValue(1);
    }

    @Test
    void phraseInWhichSomethingIsNotKnownIsNotSaid() {
        var named = new Phrase("own", Place.OPENING, null, "{{addressAs}}, спасибо.", List.of());

        assertThat(ids(talk(Map.of(), named))).doesNotContain("shop/own");
    }

    @Test
    void versionSaysBothWordings() {
        assertThat(new Conversation(FixedShops.tribuna(), Optional.of("Анна"), NOON, own(7, GIFT, WRAP))
                        .about(item())
                        .version())
                .isEqualTo(Conversation.VERSION + "+7");
        assertThat(Scripts.conversation(true, NOON).about(item()).version()).isEqualTo(Conversation.VERSION);
    }

    @Test
    void answerIsOneToAQuestionThatIsAsked() {
        var talk = new Conversation(FixedShops.tribuna(), Optional.of("Анна"), NOON, own(7, GIFT, WRAP));

        assertThat(talk.answer(item(), "shop/gift/1", "yes"))
                .contains(new Spoken.Reply("gift", new LineId("1"), "yes", "да", 7, "подарок", "не показывать цену"));
        assertThat(talk.answer(item(), "shop/gift/1", "maybe")).isEmpty();
        assertThat(talk.answer(item(), "shop/gift/2", "yes")).isEmpty();
        assertThat(talk.answer(item(), "shop/wrap/1", "yes")).isEmpty();
        assertThat(talk.answer(item(), "line/1", "yes")).isEmpty();
    }

    @Test
    void answerThatIsTakenBackLeavesBehindWhatItLedTo() {
        var yes = List.of(new Option("yes", "да", null, null, null));
        var card = new Phrase("card", null, null, "Положить открытку?", yes);
        var gift = new Phrase(
                "gift",
                Place.MONEY,
                null,
                "В подарок?",
                List.of(new Option("yes", "да", "card", null, null), new Option("no", "нет", null, null, null)));
        var other = new Phrase("other", Place.MONEY, null, "Звонить перед доставкой?", yes);
        var own = own(1, gift, card, other);
        var said = new OwnWords(own.script(), own.first(), Map.of("shop/gift", "yes", "shop/card", "yes"));
        var talk = new Conversation(FixedShops.tribuna(), Optional.of("Анна"), NOON, said);

        assertThat(talk.leftBehind(item(), "shop/gift", "no")).containsExactly("shop/card");
        assertThat(talk.leftBehind(item(), "shop/gift", "yes")).isEmpty();
        assertThat(talk.leftBehind(item(), "shop/other", "yes")).isEmpty();
    }

    /** Before and after a script of the largest size, on an order of 30 lines: see the record. */
    @Test
    void largestScriptIsComposedForALongOrder() {
        var phrases = IntStream.range(0, 60)
                .mapToObj(number -> new Phrase(
                        "p" + number,
                        number < 10 ? Place.AFTER_LINE : Place.MONEY,
                        of("tees", "mugs"),
                        "Спасибо.",
                        List.of()))
                .toArray(Phrase[]::new);
        var item = Scripts.item(Story.terms(Story.PHONE, Scripts.lines(30)), Scripts.stock(0, rub(1290)));

        var script = new Conversation(FixedShops.tribuna(), Optional.of("Анна"), NOON, own(1, phrases)).about(item);

        assertThat(script.steps()).hasSizeGreaterThan(30 + 10 * 10 + 50);
    }

    private static List<String> said(OrderTerms terms, When when) {
        var item = Scripts.item(terms, Scripts.stock(0, rub(1290)));
        var own = own(1, new Phrase("own", Place.AFTER_LINE, when, "Своё.", List.of()));
        return ids(new Conversation(FixedShops.tribuna(), Optional.of("Анна"), NOON, own).about(item)).stream()
                .filter(id -> id.startsWith("shop/"))
                .toList();
    }

    private static Script talk(Map<String, String> answers, Phrase... phrases) {
        var own = own(1, phrases);
        return new Conversation(
                        FixedShops.tribuna(),
                        Optional.of("Анна"),
                        NOON,
                        new OwnWords(own.script(), own.first(), answers))
                .about(item());
    }

    private static void composed(ShopScript script, AtomicInteger looked) {
        var own = new OwnWords(new OwnScript(new Scripted(1, script)), _ -> looked.incrementAndGet() > 0, Map.of());
        new Conversation(FixedShops.tribuna(), Optional.of("Анна"), NOON, own).about(item());
    }

    private static Case item() {
        return Scripts.item(Story.terms(), Scripts.stock(0, rub(1290)));
    }

    private static OwnWords own(int version, Phrase... phrases) {
        return new OwnWords(new OwnScript(new Scripted(version, script(phrases))), _ -> true, Map.of());
    }

    private static ShopScript script(Phrase... phrases) {
        return new ShopScript(List.of(TEES, MUGS), List.of(phrases));
    }

    private static When of(String... groups) {
        return new When(List.of(groups), null, null, List.of(), null);
    }

    private static List<String> ids(Script script) {
        return script.steps().stream().map(Script.Step::id).toList();
    }
}
