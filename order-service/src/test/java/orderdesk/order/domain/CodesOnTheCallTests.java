package orderdesk.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.contracts.benefit.BenefitEvent.BenefitsHeld;
import orderdesk.contracts.benefit.BenefitEvent.BenefitsRefused;
import orderdesk.contracts.benefit.BenefitEvent.Held;
import orderdesk.contracts.order.OrderEvent.Code;
import orderdesk.contracts.order.OrderEvent.OrderAmended;
import orderdesk.contracts.order.OrderEvent.OrderReopened;
import orderdesk.contracts.order.Totals.CertificateLeft;
import orderdesk.order.Demo;
import orderdesk.order.domain.Change.AddCode;
import orderdesk.order.domain.Change.RemoveCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Codes that an operator puts on an order, or takes off it, while he talks with the customer. */
class CodesOnTheCallTests {

    private static final Code GIFT = new Code("…7K", "hash-7K");

    @Test
    void addedCodeIsANewVersionThatNamesAllCodesByTheirHash() {
        var amended = amend(Given.placed(), "v1", new AddCode("GIFT-7K"));

        assertThat(amended.version()).isEqualTo(2);
        assertThat(amended.placement().codes()).containsExactly(GIFT);
        assertThat(amended.awaitsBenefits()).isTrue();
        assertThat(new AddCode("GIFT-7K").toString()).doesNotContain("GIFT");
    }

    @Test
    void everybodyIsToldTheCodesOnlyWhereTheyChanged() {
        var added = Amending.amend(Given.placed(), "v1", List.of(new AddCode("GIFT-7K")), null, Given.workshop());
        var confirmed =
                Amending.amend(Given.confirmed(), "v1", List.of(new AddCode("GIFT-7K")), null, Given.workshop());
        var other = Amending.amend(Given.placed(), "v1", List.of(new Change.Comment("x")), null, Given.workshop());

        assertThat(((OrderAmended) added.events().getFirst()).codes()).containsExactly(GIFT);
        assertThat(((OrderReopened) confirmed.events().getFirst()).codes()).containsExactly(GIFT);
        assertThat(((OrderAmended) other.events().getFirst()).codes()).isNull();
    }

    @Test
    void removedCodeIsStillWaitedForUntilNothingIsHeld() {
        var added = amend(Given.placed(), "v1", new AddCode("GIFT-7K"));
        var held = Listening.benefitsHeld(added, Given.held(added, 1, Held.Kind.CERTIFICATE, 50_000), Given.NOW)
                .next();
        assertThat(held.awaitsBenefits()).isFalse();

        var removed = amend(held, "v2", new RemoveCode("…7K"));
        var settled = Listening.benefitsHeld(
                        removed, new BenefitsHeld(Given.ORDER, 3, 2, List.of(), Given.NOW), Given.NOW)
                .next();

        assertThat(removed.placement().codes()).isEmpty();
        assertThat(removed.awaitsBenefits()).isTrue();
        assertThat(settled.awaitsBenefits()).isFalse();
        assertThat(settled.terms().totals().certificates()).isEqualTo(Demo.rub(0));
    }

    @Test
    void whatStaysOnTheOnlyCertificateIsToldWithTheTotals() {
        var order = amend(Given.placed(), "v1", new AddCode("GIFT-7K"));
        var left = new Held("…7K", Held.Kind.CERTIFICATE, Demo.rub(50_000), Demo.rub(7_000), null, null, Given.NOW);
        var empty = new Held("…7L", Held.Kind.CERTIFICATE, Demo.rub(50_000), Demo.rub(0));

        assertThat(left(order, left)).isEqualTo(new CertificateLeft(Demo.rub(7_000), Given.NOW));
        assertThat(left(order, empty)).isNull();
        assertThat(left(order, left, empty)).isNull();
    }

    private static @Nullable CertificateLeft left(Order order, Held... held) {
        var told = new BenefitsHeld(Given.ORDER, order.version(), 1, List.of(held), Given.NOW);
        return Listening.benefitsHeld(order, told, Given.NOW)
                .next()
                .terms()
                .totals()
                .certificateLeft();
    }

    @Test
    void refusedCodeBesideAHeldOneTakesNothingAway() {
        var added = amend(Given.placed(), "v1", new AddCode("GIFT-7K"), new AddCode("GIFT-7L"));
        var refused = new BenefitsRefused(Given.ORDER, 2, 1, "…7L", "unknown", Given.NOW, true);

        assertThat(Listening.benefitsRefused(added, refused, Given.NOW).next()).isEqualTo(added);
    }

    @Test
    void whatCannotBeAddedOrRemovedIsNamed() {
        var added = amend(Given.placed(), "v1", new AddCode("GIFT-7K"));

        refuses("code-twice", added, new AddCode("GIFT-7K"));
        refuses("code", added, new AddCode("a b"));
        refuses("unknown-code", added, new RemoveCode("…00"));
    }

    @Test
    void tenCodesAndNotOneMore() {
        var clear = IntStream.rangeClosed(1, CodeList.MAX + 1)
                .mapToObj(n -> "CODE-" + n)
                .toList();
        var hidden = clear.stream().collect(Collectors.toMap(code -> code, code -> new Code("…", code)));
        var list = new CodeList(List.of(), Map.copyOf(hidden));
        clear.subList(0, CodeList.MAX).forEach(list::add);

        assertThat(list.all()).hasSize(CodeList.MAX);
        assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> list.add(clear.getLast()));
    }

    private static Order amend(Order order, String seen, Change... changes) {
        return Amending.amend(order, seen, List.of(changes), null, Given.workshop())
                .next();
    }

    private static void refuses(String code, Order order, Change change) {
        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> amend(order, order.tag(), change))
                .satisfies(refused ->
                        assertThat(refused.flaws()).extracting(Flaw::code).containsExactly(code));
    }
}
