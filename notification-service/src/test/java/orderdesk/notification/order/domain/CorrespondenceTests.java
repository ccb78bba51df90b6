package orderdesk.notification.order.domain;

import static orderdesk.notification.Story.ORDER;
import static orderdesk.notification.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.IntStream;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.ConfirmationRefused;
import orderdesk.contracts.order.RefusalReason;
import orderdesk.contracts.shared.Money;
import orderdesk.notification.Story;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.message.domain.Wish;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

class CorrespondenceTests {

    static final Correspondence UNKNOWN = Correspondence.about(ORDER, FixedShops.TRIBUNA);

    @Test
    void theLastFiftyWishesWaitForAnOrder() {
        var fifty = UNKNOWN.wishing(wishes(Correspondence.EARLY_MAX));
        var more = UNKNOWN.wishing(wishes(Correspondence.EARLY_MAX + 1));

        assertThat(fifty.early())
                .hasSize(Correspondence.EARLY_MAX)
                .first()
                .extracting(Wish::cause)
                .isEqualTo("1");
        assertThat(more.early())
                .hasSize(Correspondence.EARLY_MAX)
                .first()
                .extracting(Wish::cause)
                .isEqualTo("2");
        assertThat(fifty.wishing(wishes(1))).isEqualTo(fifty);
    }

    @Test
    void orderThatIsKnownKeepsNoWishes() {
        assertThat(UNKNOWN.after(Story.placed()).wishing(wishes(1)).early()).isEmpty();
    }

    @Test
    void orderCannotGoOnBeforeItWasPlaced() {
        List<OrderEvent> later = List.of(
                Story.confirmed(1, PLACED),
                Story.reopened(2, PLACED),
                new ConfirmationRefused(ORDER, 1, 1, RefusalReason.LINE_SHORT, PLACED));

        assertThat(later).allSatisfy(event -> assertThatIllegalStateException().isThrownBy(() -> UNKNOWN.after(event)));
    }

    @Test
    void theLastTwentyCertificatesAreKept() {
        var twenty = given(Beside.KEPT_MAX);
        var more = given(Beside.KEPT_MAX + 1);

        assertThat(twenty.beside().gifts()).hasSize(Beside.KEPT_MAX);
        assertThat(twenty.beside().gift("1")).isPresent();
        assertThat(more.beside().gifts()).hasSize(Beside.KEPT_MAX);
        assertThat(more.beside().gift("1")).isEmpty();
        assertThat(more.with(more.beside().gifts().getFirst()).beside().gifts()).hasSize(Beside.KEPT_MAX);
    }

    private static Correspondence given(int count) {
        var file = UNKNOWN;
        for (var number = 1; number <= count; number++) {
            file = file.with(new Gift(String.valueOf(number), "…TD", new Money(100, "RUB"), PLACED));
        }
        return file;
    }

    private static List<Wish> wishes(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> Wish.of(Kind.NOT_REACHED, String.valueOf(number), PLACED, 0))
                .toList();
    }
}
