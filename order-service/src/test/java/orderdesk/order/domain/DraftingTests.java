package orderdesk.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderDrafted.Ask;
import orderdesk.contracts.order.OrderDrafted.Match;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.OrderAgreed;
import orderdesk.contracts.order.OrderEvent.OrderExpired;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.MatchedLine;
import orderdesk.contracts.stock.MatchedLine.Product;
import orderdesk.contracts.stock.StockEvent.DraftMatched;
import orderdesk.order.Demo;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftingTests {

    private static final Sku CAP = new Sku("KEPKA");
    private static final Ask SCARVES = ask(1, "шарф болельщика", 3);
    private static final Ask CAPS = ask(2, "кепка", null);
    private static final Ask MUGS = ask(3, "кружки с гербом", 10);
    private static final List<Ask> WRITTEN = List.of(SCARVES, CAPS, MUGS);

    @Test
    void whatTheCatalogueKnowsIsPricedAndWhatItDoesNotKnowIsSaid() {
        var decision = matched(Given.begun(WRITTEN));

        var draft = decision.next();
        assertThat(draft.terms().lines())
                .containsExactly(
                        new Line(new LineId("1"), Demo.SCARF, "Шарф", Options.NONE, 3, Demo.rub(89_900), false),
                        new Line(new LineId("2"), CAP, "Кепка", Options.NONE, 1, Demo.rub(59_900), false));
        assertThat(draft.terms().totals().lines()).isEqualTo(Demo.rub(3 * 89_900 + 59_900));
        assertThat(asks(draft))
                .containsExactly(
                        with(SCARVES, Match.SURE, "1", Demo.SCARF),
                        with(CAPS, Match.GUESS, "2", CAP),
                        with(MUGS, Match.UNMATCHED, null));
        assertThat(decision.events()).singleElement().isInstanceOfSatisfying(OrderDrafted.class, told -> {
            assertThat(told.version()).isEqualTo(2);
            assertThat(told.asks()).isEqualTo(asks(draft));
            assertThat(told.terms()).isEqualTo(draft.terms());
        });
    }

    @Test
    void guessIsNeverPlacedSilently() {
        var draft = settled(matched(Given.begun(WRITTEN)).next(), new Change.ToAddress(Demo.YEKATERINBURG));

        assertThat(lacks(draft)).containsExactly("/asks/2 ask-open", "/asks/3 ask-open");
        assertThat(lacks(settled(draft, new Change.AcceptGuess(2), new Change.DropAsk(3))))
                .isEmpty();
    }

    @Test
    void operatorChoosesWhatStandsForAWrittenLine() {
        var draft = settled(
                matched(Given.begun(WRITTEN)).next(),
                new Change.Choose(3, CAP, null),
                new Change.Choose(2, Demo.SCARF, 4));

        assertThat(asks(draft).get(2)).isEqualTo(with(MUGS, Match.SURE, "3"));
        assertThat(asks(draft).get(1)).isEqualTo(with(CAPS, Match.SURE, "4", CAP));
        assertThat(draft.terms().lines())
                .extracting(line -> line.id() + " " + line.sku() + " " + line.quantity())
                .containsExactly("1 SHARF-1 3", "4 SHARF-1 4", "3 KEPKA 10");
    }

    @Test
    void lineThatWasRemovedStandsForNothing() {
        var draft = settled(matched(Given.begun(WRITTEN)).next(), new Change.RemoveLine(new LineId("1")));

        assertThat(asks(draft).getFirst()).isEqualTo(with(SCARVES, Match.UNMATCHED, null, Demo.SCARF));
    }

    @Test
    void operatorWhoWasFasterIsNotOverruled() {
        var draft = settled(Given.begun(WRITTEN), new Change.Choose(1, CAP, 1));

        var after = matched(draft).next();

        assertThat(asks(after).getFirst().line()).isEqualTo(new LineId("1"));
        assertThat(after.terms().lines()).extracting(Line::sku).containsExactly(CAP, CAP);
        assertThat(matched(after).events()).isEmpty();
    }

    @Test
    void draftIsPlacedAsItStandsAndItsClocksRunFromThen() {
        var draft = Given.draft();

        var decision = Drafting.place(draft, draft.tag(), List.of(), null, Given.workshop());

        assertThat(decision.next().state()).isEqualTo(new State.Placed());
        assertThat(decision.events()).singleElement().isInstanceOfSatisfying(OrderPlaced.class, placed -> {
            assertThat(placed.channel()).isEqualTo(Channel.MAIL);
            assertThat(placed.version()).isEqualTo(draft.version());
            assertThat(placed.terms()).isEqualTo(draft.terms());
            assertThat(placed.expiresAt()).isEqualTo(Given.NOW.plus(Duration.ofDays(7)));
        });
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        var draft = Given.begun(List.of(MUGS));

        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> Drafting.place(draft, "v1", List.of(), null, Given.workshop()))
                .satisfies(refused -> assertThat(refused.flaws())
                        .extracting(Flaw::pointer)
                        .containsExactly("/asks/3", "/lines", "/delivery/address/lines"));
    }

    @Test
    void draftByTelephoneIsReadBackWhileItIsPlaced() {
        var draft = Given.begun(
                        Channel.PHONE,
                        List.of(),
                        new Change.AddItem(Demo.SCARF, 1),
                        new Change.ToAddress(Demo.YEKATERINBURG))
                .next();
        var due = draft.terms().totals().due();
        var ticks = Demo.ticks(RequiredTicks.of(draft.terms()).toArray(String[]::new));
        var spoken = new ReadBack(1, due, ticks, "Ирина", "ru-1", Given.ANNA, null, Given.NOW);

        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> Drafting.place(draft, "v1", List.of(), null, Given.workshop()))
                .satisfies(refused ->
                        assertThat(refused.flaws()).extracting(Flaw::pointer).containsExactly("/readBack"));
        assertThat(Drafting.place(draft, "v1", List.of(), spoken, Given.workshop())
                        .events())
                .extracting(Object::getClass)
                .containsExactly(OrderPlaced.class, OrderAgreed.class);
    }

    @Test
    void draftByLetterIsReadBackAfterwards() {
        var spoken = Given.readBack(1, Demo.rub(0));

        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> Drafting.place(Given.draft(), "v1", List.of(), spoken, Given.workshop()));
    }

    @Test
    void draftThatNobodyPlacesExpiresAfterADay() {
        var draft = Given.draft();
        var end = Given.NOW.plus(Drafting.TERM);

        assertThat(draft.deadline()).contains(end);
        assertThat(Closing.onTime(draft, end.minusMillis(1)).events()).isEmpty();
        assertThat(Closing.onTime(draft, end).events()).containsExactly(new OrderExpired(Given.ORDER, end));
    }

    @Test
    void aHundredLinesAreOneDraftAndOneMoreIsLeftToAPerson() {
        var hundred = Given.begun(
                List.of(SCARVES),
                IntStream.range(0, 100)
                        .mapToObj(_ -> new Change.AddItem(CAP, 1))
                        .toArray(Change[]::new));

        assertThat(hundred.terms().lines()).hasSize(Drafting.LINES_MAX);
        assertThat(asks(matched(hundred).next()).getFirst().match()).isEqualTo(Match.UNMATCHED);
        assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> settled(hundred, new Change.AddItem(CAP, 1)));
    }

    @Test
    void nothingIsSentApartFromADraft() {
        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> settled(Given.draft(), new Change.ShipApart(List.of(new LineId("1")))));
    }

    private static Decision<Order, OrderEvent> matched(Order draft) {
        var scarf = new Product(Demo.SCARF, "Шарф", Options.NONE, Demo.rub(89_900), false);
        var cap = new Product(CAP, "Кепка", Options.NONE, Demo.rub(59_900), false);
        return Drafting.matched(
                draft,
                new DraftMatched(
                        Given.ORDER,
                        List.of(
                                new MatchedLine(1, Match.SURE, scarf, List.of(Demo.SCARF)),
                                new MatchedLine(2, Match.GUESS, cap, List.of(CAP)),
                                new MatchedLine(3, Match.UNMATCHED, null, List.of())),
                        Given.NOW),
                Given.workshop());
    }

    private static Order settled(Order draft, Change... changes) {
        return Amending.amend(draft, draft.tag(), List.of(changes), null, Given.workshop())
                .next();
    }

    private static List<Ask> asks(Order draft) {
        return ((State.Draft) draft.state()).asks();
    }

    private static List<String> lacks(Order draft) {
        return ((State.Draft) draft.state())
                .lacks().stream()
                        .map(flaw -> flaw.pointer() + " " + flaw.code())
                        .toList();
    }

    private static Ask ask(int position, String words, @Nullable Integer quantity) {
        return new Ask(position, words, null, quantity, Match.PENDING, null, List.of());
    }

    private static Ask with(Ask ask, Match match, @Nullable String line, Sku... candidates) {
        var id = line == null ? null : new LineId(line);
        return new Ask(ask.position(), ask.words(), null, ask.quantity(), match, id, List.of(candidates));
    }
}
