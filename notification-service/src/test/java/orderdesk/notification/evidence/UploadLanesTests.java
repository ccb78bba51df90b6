package orderdesk.notification.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.notification.evidence.UploadLanes.Lane;
import org.junit.jupiter.api.Test;

class UploadLanesTests {

    private final UploadLanes lanes = new UploadLanes();

    @Test
    void caseHasTwoAtOnceAndAnotherWhenOneIsOver() {
        var first = lanes.enter(id(1)).orElseThrow();
        assertThat(lanes.enter(id(1))).isPresent();
        assertThat(lanes.enter(id(1))).isEmpty();
        assertThat(lanes.enter(id(2))).isPresent();

        first.close();

        assertThat(lanes.enter(id(1))).isPresent();
    }

    @Test
    void ofManyAtOnceNoMoreThanTheInstanceTakesPass() throws Exception {
        var tries = new ArrayList<Callable<Optional<Lane>>>();
        for (var number = 0; number < 50; number++) {
            var id = id(number);
            tries.add(() -> lanes.enter(id));
        }
        var passed = Collections.synchronizedList(new ArrayList<Lane>());
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var each : threads.invokeAll(tries)) {
                each.get().ifPresent(passed::add);
            }
        }
        assertThat(passed).hasSize(UploadLanes.OF_INSTANCE);

        List.copyOf(passed).forEach(Lane::close);

        assertThat(lanes.enter(id(1))).isPresent();
    }

    private static AfterSaleId id(int number) {
        return new AfterSaleId(new UUID(1, number));
    }
}
