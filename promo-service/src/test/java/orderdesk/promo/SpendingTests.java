package orderdesk.promo;

import static orderdesk.promo.Orders.lines;
import static orderdesk.promo.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import orderdesk.contracts.benefit.BenefitEvent.CertificateIssued;
import orderdesk.contracts.benefit.BenefitEvent.CertificateMoved;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.Steps;
import orderdesk.promo.domain.Aim;
import orderdesk.promo.domain.Result;
import org.junit.jupiter.api.Test;

/** Ten thousand orders spend a hundred hot certificates at once, and the instance is killed in between. */
class SpendingTests {

    private static final int CERTIFICATES = 100;
    private static final int ORDERS = 10_000;
    private static final int FACE = 5_000;
    private static final int KILLS = 20;

    private final Till till = new Till();
    private final AtomicInteger killed = new AtomicInteger();

    @Test
    void nothingIsOverspentAndEveryHistoryIsLegal() throws Exception {
        var codes = IntStream.range(0, CERTIFICATES)
                .mapToObj(number -> till.certificate(roubles(FACE), "k" + number))
                .toList();

        spend(codes);
        settle();

        assertThat(killed).hasValueGreaterThan(KILLS / 2);
        codes.forEach(this::checkLedger);
        checkHistories();
    }

    private void spend(List<String> codes) throws InterruptedException {
        var random = new Random(5);
        var steps = new AtomicInteger();
        till.store.watch(step -> {
            if (steps.incrementAndGet() % (ORDERS * 4 / KILLS) == 0) {
                killed.incrementAndGet();
                throw new Killed();
            }
        });
        var work = new ArrayList<Callable<Boolean>>();
        for (var number = 1; number <= ORDERS; number++) {
            var order = Orders.numbered(number);
            var code = codes.get(random.nextInt(CERTIFICATES));
            var price = 10 + random.nextInt(90);
            var confirms = random.nextInt(6) == 0;
            var cancels = random.nextInt(8) == 0;
            work.add(() -> play(order, code, price, confirms, cancels));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(work).forEach(done -> assertThat(done.state()).isNotNull());
        }
        till.store.watch(Steps.NONE);
    }

    /** An event that a kill interrupts is delivered again, to another instance. */
    private boolean play(Orders order, String code, int price, boolean confirms, boolean cancels) {
        var goods = lines("A", price);
        deliver(till, order.placed(goods, code));
        if (confirms) {
            deliver(till, order.confirmed(1, goods));
        }
        if (cancels) {
            deliver(till, order.cancelled());
        }
        return true;
    }

    private void deliver(Till instance, Received<OrderEvent> event) {
        try {
            instance.hear(event);
        } catch (Killed _) {
            deliver(new Till(till.store, till.clock), event);
        }
    }

    private void settle() {
        till.clock.advance(Duration.ofMinutes(1));
        new Till(till.store, till.clock).desks.benefits().resume();
    }

    /** What the certificate says that orders have is what these orders were told, kopeck for kopeck. */
    private void checkLedger(String code) {
        var certificate = till.find(code);
        assertThat(certificate.holds().taken()).isBetween(0L, roubles(FACE).minor());
        certificate.holds().all().forEach(hold -> {
            var results = till.desks
                    .benefits()
                    .ofOrder(Orders.SHOP, hold.order())
                    .orElseThrow()
                    .state();
            var told = results.aim() == Aim.RELEASE
                    ? 0
                    : results.results().stream()
                            .mapToLong(SpendingTests::amount)
                            .sum();
            assertThat(hold.amount()).isEqualTo(told);
        });
    }

    private static long amount(Result result) {
        return result.held() == null ? 0 : result.held().amount().minor();
    }

    /** At every prefix: what is free and what orders have is the face value, and nobody has anything twice. */
    private void checkHistories() {
        var faces = new HashMap<String, Long>();
        var has = new HashMap<String, HashMap<OrderId, Long>>();
        till.announced(CertificateIssued.class)
                .forEach(issued ->
                        faces.put(issued.certificateId(), issued.face().minor()));
        till.announced(CertificateMoved.class).forEach(moved -> {
            var orders = has.computeIfAbsent(moved.certificateId(), _ -> new HashMap<>());
            orders.put(moved.orderId(), moved.held().plus(moved.spent()).minor());
            var taken = orders.values().stream().mapToLong(Long::longValue).sum();
            assertThat(moved.free().minor()).isNotNegative();
            assertThat(moved.free().minor() + taken).isEqualTo(faces.get(moved.certificateId()));
            assertThat(moved.held().isZero() || moved.spent().isZero()).isTrue();
        });
        assertThat(has).hasSize(CERTIFICATES);
    }

    private static final class Killed extends Error {}
}
