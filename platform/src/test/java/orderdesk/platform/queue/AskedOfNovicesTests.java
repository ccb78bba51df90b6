package orderdesk.platform.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.Personnel;
import orderdesk.contracts.shop.Personnel.EasyWork;
import orderdesk.contracts.shop.Personnel.Member;
import orderdesk.platform.calling.Purpose;
import orderdesk.platform.calling.Schedule;
import orderdesk.platform.calling.WorkClass;
import orderdesk.platform.claim.Holder;
import orderdesk.platform.claim.Position;
import orderdesk.platform.claim.Queue;
import orderdesk.platform.claim.WorkItem;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskedOfNovicesTests {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final OperatorId DINA = new OperatorId("dina");

    private final AtomicInteger asked = new AtomicInteger();
    private boolean experienced;

    @Test
    void membersAreAskedForOnceHoweverManyHardOrdersAreLookedAt() {
        var shops = new FixedShops();
        var others = IntStream.range(0, 15).mapToObj(number -> member(new OperatorId("p" + number), false));
        shops.engaging(
                FixedShops.TRIBUNA,
                new Personnel(
                        Stream.concat(Stream.of(member(DINA, true)), others).toList(), new EasyWork(3, null, false)));
        var novices = new Novices(shops, (_, _) -> asked.incrementAndGet() > 0 && experienced);

        assertThat(IntStream.range(0, 300)).allMatch(_ -> novices.allows(new Hard(), DINA, NOW));
        assertThat(asked).hasValue(15);

        experienced = true;
        assertThat(novices.allows(new Hard(), DINA, NOW.plus(Novices.KNOWN_FOR).minusMillis(1)))
                .isTrue();
        assertThat(novices.allows(new Hard(), DINA, NOW.plus(Novices.KNOWN_FOR)))
                .isFalse();
        assertThat(asked).hasValue(16);
    }

    private static Member member(OperatorId id, boolean novice) {
        return new Member(id, "Имя", "Фамилия", Set.of("operator"), Set.of(), null, null, novice);
    }

    private record Hard() implements WorkItem<Hard> {

        @Override
        public String id() {
            return "1";
        }

        @Override
        public ShopId shop() {
            return FixedShops.TRIBUNA;
        }

        @Override
        public UUID person() {
            return new UUID(0, 1);
        }

        @Override
        public Optional<Queue> queue() {
            return Optional.empty();
        }

        @Override
        public Optional<Position> position() {
            return Optional.empty();
        }

        @Override
        public Optional<Purpose> purpose() {
            return Optional.empty();
        }

        @Override
        public Schedule schedule() {
            var due = NOW.plusSeconds(3_600);
            return new Schedule(WorkClass.values()[0], NOW, NOW, due, due, due, due, null);
        }

        @Override
        public @Nullable Holder holder() {
            return null;
        }

        @Override
        public Hard heldBy(Holder holder) {
            return this;
        }

        @Override
        public boolean isEasy(EasyWork limits) {
            return false;
        }

        @Override
        public boolean callableAt(Instant now) {
            return true;
        }
    }
}
