package orderdesk.inventory.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.SupplyEvent.Supplied;
import orderdesk.contracts.stock.SupplyEvent.Way;
import orderdesk.contracts.stock.SupplyEvent.Why;
import orderdesk.inventory.query.CallDesk;
import orderdesk.inventory.query.domain.Channel;
import orderdesk.inventory.query.domain.Line.Heard;
import orderdesk.inventory.query.domain.Line.Question;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HttpLineTests {

    private static final Duration WITHIN = Duration.ofMillis(400);
    private static final Heard AWAY = new Heard.Failed(Why.UNREACHABLE, false, Optional.empty());
    private static final Heard UNREADABLE = new Heard.Failed(Why.UNREADABLE, true, Optional.empty());
    private static final Heard REFUSED = new Heard.Failed(Why.REFUSED, true, Optional.empty());

    private final Stub stub = new Stub();
    private final HttpLine line = new HttpLine(WITHIN, true);

    @AfterEach
    void close() throws Exception {
        line.close();
        stub.close();
    }

    @Test
    void questionSaysWhatIsWantedAndTheAnswerIsRead() {
        assertThat(line.ask(question("alpha", stub.url())))
                .isEqualTo(new Heard.Answer(List.of(
                        new Supplied(new Sku("X"), 2, new Money(5000, "RUB"), Instant.parse("2026-11-21T12:00:00Z")))));

        assertThat(stub.keys).containsExactly("q1-3");
        assertThat(stub.bodies.getFirst())
                .contains("\"sku\":\"X\"", "\"quantity\":2", "\"answerTo\":\"https://stock/", "\"version\":3");
        assertThat(line.order(question("alpha", stub.url()))).isEqualTo(new Heard.Taken("R-1"));
    }

    @ParameterizedTest
    @EnumSource(names = {"HANGS", "DRIPS", "FAILS"})
    void whoIsInTroubleIsTriedTwiceOrUntilTheTimeIsOver(Stub.Manner manner) {
        stub.manner = manner;

        var before = System.nanoTime();
        assertThat(line.ask(question("alpha", stub.url()))).isEqualTo(AWAY);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(WITHIN.multipliedBy(8));
        assertThat(stub.bodies).hasSize(manner == Stub.Manner.FAILS ? 2 : 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"PAGE", "TRUNCATED", "HUGE", "OTHER_SKU", "OTHER_MONEY"})
    void whatIsNoAnswerIsNotBelievedAndNotAskedForAgain(Stub.Manner manner) {
        stub.manner = manner;

        assertThat(line.ask(question("alpha", stub.url()))).isEqualTo(UNREADABLE);
        assertThat(stub.bodies).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"REFUSES", "ELSEWHERE"})
    void whoRefusesOrSendsUsElsewhereIsNotFollowed(Stub.Manner manner) {
        stub.manner = manner;

        assertThat(line.ask(question("alpha", stub.url()))).isEqualTo(REFUSED);
        assertThat(stub.bodies).hasSize(1);
    }

    @Test
    void whoWantsTimeGetsIt() {
        stub.manner = Stub.Manner.WAITS;
        assertThat(line.ask(question("alpha", stub.url())))
                .isEqualTo(new Heard.Failed(Why.UNREACHABLE, false, Optional.of(Duration.ofSeconds(120))));

        stub.manner = Stub.Manner.LATER;
        assertThat(line.ask(question("alpha", stub.url()))).isEqualTo(new Heard.Later());
    }

    @Test
    void afterARowOfFailuresHeIsLeftAloneAndNobodyElseIs() {
        stub.manner = Stub.Manner.FAILS;
        IntStream.range(0, 5).forEach(_ -> line.ask(question("alpha", stub.url())));
        var calls = stub.bodies.size();
        stub.manner = Stub.Manner.GOOD;

        assertThat(line.ask(question("alpha", stub.url()))).isEqualTo(AWAY);
        assertThat(stub.bodies).as("he was not called").hasSize(calls);
        assertThat(line.ask(question("beta", stub.url()))).isInstanceOf(Heard.Answer.class);
    }

    @Test
    void whoHangsHasFourCallsAtATimeAndNobodyElseWaits() throws Exception {
        stub.manner = Stub.Manner.HANGS;
        try (var patient = new HttpLine(Duration.ofMinutes(2), true);
                var other = new Stub();
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var hanging = IntStream.range(0, CallDesk.TO_ONE_MAX)
                    .mapToObj(_ -> callers.submit(() -> patient.ask(question("alpha", stub.url()))))
                    .toList();
            Awaitility.await().until(() -> stub.bodies.size() == CallDesk.TO_ONE_MAX);

            assertThat(patient.ask(question("alpha", stub.url()))).isEqualTo(AWAY);
            assertThat(patient.ask(question("beta", other.url()))).isInstanceOf(Heard.Answer.class);
            assertThat(stub.bodies).as("no fifth call").hasSize(CallDesk.TO_ONE_MAX);
            assertThat(hanging).noneMatch(Future::isDone);

            stub.close();
            for (var call : hanging) {
                assertThat(call.get()).isEqualTo(AWAY);
            }
        }
    }

    @Test
    void plainHttpAndOurOwnNetworkAreOutOfReach() throws Exception {
        try (var strict = new HttpLine(WITHIN, false)) {
            assertThat(strict.ask(question("alpha", stub.url()))).isEqualTo(REFUSED);
            var own = URI.create(stub.url().toString().replace("http:", "https:"));
            assertThat(strict.ask(question("alpha", own))).isEqualTo(AWAY);
            assertThat(strict.ask(question("alpha", null))).isEqualTo(REFUSED);
        }
        assertThat(stub.bodies).isEmpty();
    }

    private static Question question(String supplier, @Nullable URI url) {
        return new Question(
                "q1",
                "tribuna",
                "RUB",
                3,
                new Channel(supplier, Way.HTTP, true, url, "secret", null, Duration.ofMinutes(10)),
                List.of(new Question.Item("X", "Шарф", 2)),
                Instant.parse("2026-11-20T12:10:00Z"),
                "https://stock/answer");
    }
}
