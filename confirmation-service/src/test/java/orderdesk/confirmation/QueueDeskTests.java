package orderdesk.confirmation;

import static orderdesk.confirmation.Story.ANNA;
import static orderdesk.confirmation.Story.BORIS;
import static orderdesk.confirmation.Story.CALLABLE;
import static orderdesk.confirmation.Story.PLACED;
import static orderdesk.confirmation.Story.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import orderdesk.confirmation.CallDesk.By;
import orderdesk.confirmation.domain.Answered;
import orderdesk.confirmation.domain.Attempt.Outcome;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Parameters;
import orderdesk.confirmation.domain.Tick;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkReleased;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.claim.HeldByAnother;
import orderdesk.platform.claim.WorkRefusal.ClaimSuperseded;
import orderdesk.platform.queue.Claimed;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

class QueueDeskTests {

    static final Cause CAUSE = new Cause("anna", "r", null);
    static final Set<ShopId> TRIBUNA = Set.of(FixedShops.TRIBUNA);

    private final Theatre stage = new Theatre(CALLABLE);

    @Test
    void earliestRankIsGivenFirst() {
        stage.order(2, phone(2), PLACED.minusSeconds(600));
        stage.order(1, phone(1), PLACED);

        assertThat(taken(ANNA)).containsExactly(order(2));
        assertThat(taken(BORIS)).containsExactly(order(1));
        assertThat(taken(FixedShops.VERA)).isEmpty();
    }

    @Test
    void whatIsNotCallableIsNotGiven() {
        stage.order(1, phone(1), CALLABLE.minusSeconds(59));

        assertThat(taken(ANNA)).isEmpty();
        assertThat(stage.desk().queue().head(ANNA, TRIBUNA)).isEmpty();
    }

    @Test
    void otherShopsWorkIsNotGiven() {
        stage.order(1, phone(1), PLACED);

        assertThat(stage.desk().queue().next(FixedShops.TIMUR, Set.of(FixedShops.CHASY), Optional.empty(), CAUSE))
                .isEmpty();
    }

    @Test
    void allOrdersOfOnePersonComeTogether() {
        stage.order(1, phone(1), PLACED);
        stage.order(2, phone(1), PLACED.minusSeconds(60));
        stage.order(3, phone(3), PLACED);

        assertThat(taken(ANNA)).containsExactly(order(2), order(1));
        assertThat(taken(BORIS)).containsExactly(order(3));
    }

    @Test
    void unfinishedWorkIsGivenAgain() {
        stage.order(1, phone(1), PLACED);
        stage.order(2, phone(2), PLACED);
        var first = next(ANNA).orElseThrow();

        assertThat(next(ANNA).orElseThrow().claim()).isEqualTo(first.claim());
    }

    @Test
    void finishedWorkIsLetGo() {
        stage.order(1, phone(1), PLACED);
        stage.order(2, phone(2), PLACED.plusSeconds(1));
        stage.clock.advance(Duration.ofSeconds(1));
        var by = by(ANNA, next(ANNA).orElseThrow(), order(1));
        stage.desk().calls().dial(by, null);

        stage.desk().calls().notReached(by, Outcome.NO_ANSWER, Optional.empty());

        assertThat(stage.store.events(WorkReleased.class)).hasSize(1);
        assertThat(taken(ANNA)).containsExactly(order(2));
    }

    @Test
    void agreementKeepsThePersonForTheVerdictOnly() {
        stage.order(1, phone(1), PLACED);
        var by = by(ANNA, next(ANNA).orElseThrow(), order(1));
        stage.desk().calls().dial(by, null);

        var agreed = stage.desk().calls().agreed(by, agreement(phone(1)));

        assertThat(stage.desk()
                        .cases()
                        .find(FixedShops.TRIBUNA, order(1))
                        .orElseThrow()
                        .state()
                        .holder())
                .isNotNull()
                .satisfies(holder -> assertThat(holder.until()).isEqualTo(CALLABLE.plusSeconds(10)));
        assertThat(agreed.state().isOpen()).isTrue();
    }

    @Test
    void workBehindTheBoundIsLeftWhereItIs() {
        stage.order(1, phone(1), PLACED);
        var head = stage.desk().queue().head(ANNA, TRIBUNA).orElseThrow();
        var bound = head.state().position();

        assertThat(stage.desk().queue().next(ANNA, TRIBUNA, bound, CAUSE)).isEmpty();
        assertThat(taken(ANNA)).containsExactly(order(1));
    }

    @Test
    void deadOperatorsWorkIsTakenAfterTheLeaseAndHeIsFencedOff() {
        stage.order(1, phone(1), PLACED);
        var dead = by(ANNA, next(ANNA).orElseThrow(), order(1));
        stage.clock.advance(Duration.ofSeconds(119));
        assertThat(taken(BORIS)).isEmpty();

        stage.clock.advance(Duration.ofSeconds(1));

        assertThat(taken(BORIS)).containsExactly(order(1));
        assertThatExceptionOfType(ClaimSuperseded.class)
                .isThrownBy(() -> stage.desk().calls().dial(dead, null));
    }

    @Test
    void orderThatCameAfterTheClaimIsTakenAlongByClaimingAgain() {
        stage.order(1, phone(1), PLACED);
        var first = next(ANNA).orElseThrow();
        stage.order(2, phone(1), PLACED);

        var case2 = stage.desk()
                .cases()
                .find(FixedShops.TRIBUNA, order(2))
                .orElseThrow()
                .state();
        assertThat(taken(BORIS)).isEmpty();
        assertThatExceptionOfType(HeldByAnother.class)
                .isThrownBy(() -> stage.desk().claims().claim(case2, BORIS, CAUSE));

        var both = stage.desk().claims().claim(case2, ANNA, CAUSE);
        assertThat(both.claim().token()).isEqualTo(first.claim().token());
        assertThat(both.items()).hasSize(2);
    }

    @Test
    void fiftyOperatorsAtOnceGetFiftyPersons() throws Exception {
        for (var i = 1; i <= 60; i++) {
            stage.order(i, phone(i % 55), PLACED.minusSeconds(i));
        }

        var given = atOnce(50, this::taken);

        assertThat(given).hasSize(50).allSatisfy(orders -> assertThat(orders).isNotEmpty());
        assertThat(given.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @Test
    void fiftyOperatorsWhoWantOneTelephoneAreOne() throws Exception {
        stage.order(1, phone(1), PLACED);
        stage.order(2, phone(1), PLACED);

        var given = atOnce(50, this::taken);

        assertThat(given).filteredOn(orders -> !orders.isEmpty()).hasSize(1);
    }

    private static <T> List<T> atOnce(int operators, Function<OperatorId, T> what) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<T>>();
            for (var i = 0; i < operators; i++) {
                var operator = new OperatorId("operator-" + i);
                tasks.add(() -> what.apply(operator));
            }
            var results = new ArrayList<T>();
            for (var done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        }
    }

    private Optional<Claimed<Case>> next(OperatorId operator) {
        return stage.desk().queue().next(operator, TRIBUNA, Optional.empty(), CAUSE);
    }

    private List<OrderId> taken(OperatorId operator) {
        return next(operator).stream()
                .flatMap(claimed -> claimed.items().stream())
                .map(item -> item.state().orderId())
                .toList();
    }

    private static By by(OperatorId operator, Claimed<Case> claimed, OrderId order) {
        return new By(FixedShops.TRIBUNA, order, operator, claimed.claim().token(), CAUSE);
    }

    private static Answered agreement(Phone phone) {
        var terms = Story.terms(phone, Story.line(1));
        var ticks = Parameters.of(terms).ids().stream()
                .map(id -> new Tick(id, null))
                .toList();
        return new Answered(1, terms.totals().due(), ticks, null, "ru-confirm-1");
    }

    private static Phone phone(int number) {
        return new Phone("+7912000%04d".formatted(number), "");
    }
}
