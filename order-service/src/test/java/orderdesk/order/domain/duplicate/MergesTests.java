package orderdesk.order.domain.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.order.Demo;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.domain.duplicate.Merges.Changed;
import orderdesk.order.domain.duplicate.Merges.Merged;
import org.junit.jupiter.api.Test;

class MergesTests {

    private static final Instant NOW = Demo.NOW;
    private static final OrderId A = id(1);
    private static final OrderId B = id(2);
    private static final OrderId C = id(3);

    @Test
    void ofTwoCrosswiseMergesTheFirstWins() {
        var first = Merges.NONE.merge(A, B, "anna", NOW);

        assertThat(first.next().merged()).containsExactly(new Merged(A, B, NOW));
        assertThat(first.events()).containsExactly(new Changed(A, B, null, "anna", NOW));
        assertThatExceptionOfType(AlreadyMerged.class)
                .isThrownBy(() -> first.next().merge(B, A, "boris", NOW));
    }

    @Test
    void ofACircleOfThreeOneStays() {
        var two = merged(merged(Merges.NONE, A, B), B, C);

        assertThatExceptionOfType(AlreadyMerged.class).isThrownBy(() -> two.merge(C, A, "vera", NOW));
    }

    @Test
    void orderGoesIntoOneOnly() {
        var one = merged(Merges.NONE, A, B);

        assertThatExceptionOfType(AlreadyMerged.class).isThrownBy(() -> one.merge(A, C, "vera", NOW));
    }

    @Test
    void severalOrdersGoIntoOne() {
        assertThat(merged(merged(Merges.NONE, A, C), B, C).merged()).hasSize(2);
    }

    @Test
    void sameAgainIsNothingNew() {
        var one = merged(Merges.NONE, A, B);

        var again = one.merge(A, B, "boris", NOW.plusSeconds(5));

        assertThat(again.next()).isEqualTo(one);
        assertThat(again.events()).isEmpty();
    }

    @Test
    void whatWasNotDoneIsForgotten() {
        assertThat(merged(Merges.NONE, A, B).forget(A, B).next()).isEqualTo(Merges.NONE);
    }

    @Test
    void afterAnHourTheOrdersThemselvesSayIt() {
        var one = merged(Merges.NONE, A, B);

        assertThatExceptionOfType(AlreadyMerged.class)
                .isThrownBy(() ->
                        one.merge(B, A, "boris", NOW.plus(Merges.REMEMBERED).minusMillis(1)));
        assertThat(one.merge(B, A, "boris", NOW.plus(Merges.REMEMBERED)).next().merged())
                .containsExactly(new Merged(B, A, NOW.plus(Merges.REMEMBERED)));
    }

    @Test
    void thousandMergesAnHourAreTheMost() {
        var full = Merges.NONE;
        for (var i = 0; i < Merges.MERGED_MAX; i++) {
            full = merged(full, id(10 + i), C);
        }

        assertThat(full.merged()).hasSize(Merges.MERGED_MAX);
        var last = full;
        assertThatExceptionOfType(AlreadyMerged.class).isThrownBy(() -> last.merge(A, C, "vera", NOW));
    }

    @Test
    void timeThatCountsHasItsBounds() {
        for (var wanted : List.of(Duration.ofMinutes(1), Merges.WITHIN_MAX)) {
            assertThat(Merges.NONE.likeWithin(wanted, "olga", NOW).next().likeWithin())
                    .isEqualTo(wanted);
        }
        for (var wanted : List.of(Duration.ofSeconds(59), Merges.WITHIN_MAX.plusSeconds(1))) {
            assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> Merges.NONE.likeWithin(wanted, "olga", NOW));
        }
        assertThat(Merges.NONE.likeWithin()).isEqualTo(Duration.ofHours(24));
    }

    private static Merges merged(Merges before, OrderId away, OrderId kept) {
        return before.merge(away, kept, "anna", NOW).next();
    }

    private static OrderId id(int number) {
        return new OrderId(new UUID(0, number));
    }
}
