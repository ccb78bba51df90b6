package orderdesk.insight.replay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import orderdesk.insight.calls.CallsInMemory;
import orderdesk.insight.figures.PassagesInMemory;
import orderdesk.insight.figures.domain.Passage;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.web.Asked;
import orderdesk.insight.figures.web.Periods;
import orderdesk.insight.replay.Floors;
import orderdesk.insight.replay.ReplayDesk;
import orderdesk.platform.access.Caller;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.web.Problem;
import org.junit.jupiter.api.Test;

class ReplaysAtOnceTests {

    static final Caller MARIA = new Caller("maria", Set.of(FixedShops.TRIBUNA), Set.of(Role.MANAGER), "c-1");
    static final WhatIfBody NOTHING = new WhatIfBody(null, null, null);

    final CountDownLatch begun = new CountDownLatch(WhatIfController.AT_ONCE);
    final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void twoArePlayedAtOnceAndAThirdIsRefusedUntilOneIsOver() throws Exception {
        var controller = controller();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var played = new ArrayList<Future<?>>();
            for (var each = 0; each < WhatIfController.AT_ONCE; each++) {
                played.add(pool.submit(() -> controller.tryOut(new Asked(null, null, null, null), NOTHING, MARIA)));
            }
            begun.await();

            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> controller.tryOut(new Asked(null, null, null, null), NOTHING, MARIA))
                    .withMessageContaining("2 are played");

            goOn.countDown();
            for (var each : played) {
                each.get();
            }
        }
        assertThat(controller
                        .tryOut(new Asked(null, null, null, null), NOTHING, MARIA)
                        .recorded()
                        .orders())
                .isZero();
    }

    private WhatIfController controller() {
        var shops = new FixedShops();
        var passages = new PassagesInMemory() {
            @Override
            public void each(Period period, Consumer<Passage> each) {
                begun.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        var clock = Clock.fixed(Instant.parse("2026-03-03T00:00:00Z"), ZoneOffset.UTC);
        return new WhatIfController(
                new ReplayDesk(passages, new CallsInMemory(), new Floors(shops)), new Periods(shops, clock));
    }
}
