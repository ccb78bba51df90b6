package orderdesk.insight.aftersale;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleOpened;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleResolved;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleStepTaken;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Resolution;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;

/** Cases of two shops that went as they may: answered or not, paid in time, late, by certificate, or not at all. */
final class MadeUpCases {

    private static final String[] PEOPLE = {"anna", "boris", "vera"};
    private static final String[] PAYERS = {"marta", "manager"};

    final List<Received<AfterSaleEvent>> told = new ArrayList<>();
    private final Random lot;
    private final Instant midnight;

    MadeUpCases(long seed, Instant midnight) {
        this.lot = new Random(seed);
        this.midnight = midnight;
    }

    MadeUpCases days(int count) {
        for (var number = 1; number <= count; number++) {
            new Course(number, lot.nextBoolean() ? FixedShops.TRIBUNA : FixedShops.CHASY).run();
        }
        return this;
    }

    /** One case from its opening as far as it went. */
    private final class Course {

        private final AfterSaleId id;
        private final OrderId order;
        private final ShopId shop;
        private final Kind kind = Kind.values()[lot.nextInt(Kind.values().length)];
        private Instant now = midnight.plus(minutes(3 * 24 * 60)).minus(Duration.ofDays(1));
        private long sequence;

        Course(int number, ShopId shop) {
            this.id = new AfterSaleId(new UUID(7, number));
            this.order = new OrderId(new UUID(shop.equals(FixedShops.TRIBUNA) ? 8 : 9, number % 40));
            this.shop = shop;
        }

        void run() {
            var answerBy = now.plus(Duration.ofDays(1));
            var moneyBy = lot.nextInt(3) == 0 ? null : now.plus(Duration.ofHours(8));
            tell(new AfterSaleOpened(
                    id, order, "T-" + id, kind, List.of(), "Не то", answerBy, any(PEOPLE), now, moneyBy));
            later(600);
            var late = lot.nextInt(4) == 0;
            if (late) {
                tell(step(Step.OVERDUE, null, null, answerBy, "order"));
            }
            var money = lot.nextInt(4);
            if (money == 0) {
                tell(step(Step.REFUNDED, null, rub(500), null, any(PEOPLE)));
            }
            if (money > 1 && !refunded()) {
                return;
            }
            if (lot.nextInt(5) > 0) {
                later(900);
                tell(new AfterSaleResolved(
                        id, order, kind, Resolution.ANSWERED, null, null, null, "Готово", !late, any(PEOPLE), now));
            }
        }

        /** @return whether it was paid */
        private boolean refunded() {
            var amount = rub(1 + lot.nextInt(100_000));
            var dueBy = now.plus(Duration.ofHours(5));
            tell(step(Step.REFUND_ASKED, amount, lot.nextBoolean() ? rub(100) : null, dueBy, any(PEOPLE)));
            later(600);
            if (now.isAfter(dueBy)) {
                tell(step(Step.OVERDUE, amount, null, dueBy, "order"));
            }
            if (lot.nextInt(4) == 0) {
                return false;
            }
            tell(step(Step.REFUNDED, amount, null, null, any(PAYERS)));
            return true;
        }

        private AfterSaleStepTaken step(
                Step step, @Nullable Money refund, @Nullable Money certificate, @Nullable Instant dueBy, String by) {
            return new AfterSaleStepTaken(id, order, kind, step, null, refund, null, dueBy, by, now, certificate, null);
        }

        private void later(int minutesMax) {
            now = now.plus(minutes(minutesMax));
        }

        private void tell(AfterSaleEvent event) {
            sequence++;
            var name = "order:%s:%d".formatted(id, sequence);
            told.add(new Received<>(
                    event, name, "order", id.toString(), sequence, shop, new Cause("anna", "c", null), now));
        }
    }

    private Duration minutes(int most) {
        return Duration.ofSeconds(lot.nextInt(most * 60));
    }

    private String any(String[] names) {
        return names[lot.nextInt(names.length)];
    }

    private static Money rub(long minor) {
        return new Money(minor, "RUB");
    }
}
