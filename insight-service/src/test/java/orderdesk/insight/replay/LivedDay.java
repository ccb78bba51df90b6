package orderdesk.insight.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallSides.Direction;
import orderdesk.contracts.callback.Presence;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.insight.calls.CallsInMemory;
import orderdesk.insight.calls.domain.PhoneCall;
import orderdesk.insight.calls.domain.Turn;
import orderdesk.insight.figures.PassagesInMemory;
import orderdesk.insight.figures.domain.Passage;
import orderdesk.insight.figures.domain.Passage.Contact;
import orderdesk.insight.figures.domain.Passage.Deeds;
import orderdesk.insight.figures.domain.Passage.Parcel;
import orderdesk.insight.figures.domain.Passage.Promises;
import orderdesk.insight.figures.domain.Passage.Work;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;

/**
 * A day at a desk, second by second, as people live it and no replay knows it: they dawdle between two calls, take the
 * second order now and then, reach nobody at the first try and call again, have breaks and leave late. The shop is open
 * from 7:00 to 17:30 in UTC.
 */
final class LivedDay {

    static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
    private static final int OPENS = 7 * 3600;
    private static final int CLOSES = 17 * 3600 + 1800;
    private static final int LIMIT = 3600;

    final PassagesInMemory passages = new PassagesInMemory();
    final CallsInMemory book = new CallsInMemory();
    private final Random random;
    private final List<Order> orders = new ArrayList<>();
    private final List<Ring> rings = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private long turns;

    LivedDay(long seed, int operators, int ordersADay, int callsADay) {
        random = new Random(seed);
        for (var each = 0; each < ordersADay; each++) {
            orders.add(new Order(new UUID(seed, each), arrival(), 90 + (int) exponential(180)));
        }
        for (var each = 0; each < callsADay; each++) {
            rings.add(new Ring(new UUID(seed, 100_000L + each), OPENS + random.nextInt(CLOSES - OPENS)));
        }
        for (var each = 0; each < operators; each++) {
            people.add(new Person("p" + each, OPENS + random.nextInt(1_200), CLOSES + random.nextInt(600)));
        }
        orders.sort(Comparator.comparingInt(order -> order.placed));
        for (var second = 0; second < 86_400; second++) {
            live(second);
        }
        orders.forEach(this::keep);
    }

    /** A customer who calls in that second, and whom nobody answers. */
    void ring(int at) {
        var ring = new Ring(new UUID(99, at), at);
        keep(ring, at + ring.patience, 0, null);
    }

    /** So many orders that came so long before, and were not called until this day. */
    void leftFrom(Duration before, int orders) {
        for (var each = 0; each < orders; each++) {
            var late = new Order(new UUID(98, each), OPENS, 180);
            late.dialled = OPENS + each;
            keep(late, MIDNIGHT.plusSeconds(OPENS).minus(before));
        }
    }

    /** A fifth comes at night; by day more at noon. */
    private int arrival() {
        return random.nextInt(5) == 0
                ? random.nextInt(OPENS)
                : OPENS + (int) ((CLOSES - OPENS) * (random.nextDouble() + random.nextDouble()) / 2);
    }

    private double exponential(int mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    private void live(int now) {
        for (var ring : rings) {
            if (ring.at + ring.patience == now && ring.taken < 0) {
                keep(ring, now, 0, null);
            }
        }
        for (var person : people) {
            person.present(now);
            if (person.isThere(now) && person.freeAt <= now) {
                next(person, now);
            }
        }
    }

    private void next(Person person, int now) {
        var caller = rings.stream()
                .filter(ring -> ring.taken < 0 && ring.at <= now && now < ring.at + ring.patience)
                .findFirst();
        if (caller.isPresent()) {
            var talked = 40 + (int) exponential(120);
            caller.get().taken = now;
            keep(caller.get(), now + talked, talked, person.name);
            person.busy(now, talked + 20);
            return;
        }
        var owed = orders.stream().filter(order -> order.nextAt <= now).limit(2).toList();
        if (owed.isEmpty() || now >= CLOSES) {
            return;
        }
        var order = owed.get(owed.size() > 1 && random.nextInt(6) == 0 ? 1 : 0);
        order.dialled = order.dialled < 0 ? now : order.dialled;
        order.attempts++;
        var reached = random.nextInt(100) < 70 || order.attempts == 3;
        var lasts = reached ? order.work : 45;
        order.handled += lasts;
        order.nextAt = reached ? Integer.MAX_VALUE : now + 900;
        person.busy(now, lasts);
    }

    private void keep(Ring ring, int end, int talked, @Nullable String operator) {
        var began = MIDNIGHT.plusSeconds(ring.at);
        book.calls.add(new PhoneCall(
                FixedShops.TRIBUNA,
                ring.id,
                began,
                operator == null ? null : MIDNIGHT.plusSeconds((long) end - talked),
                MIDNIGHT.plusSeconds(end),
                Direction.INBOUND,
                null,
                operator,
                null,
                Set.of(),
                operator == null ? CallResult.NO_ANSWER : CallResult.TALKED,
                3,
                Duration.ofSeconds(talked),
                false));
    }

    private void keep(Order order) {
        keep(order, MIDNIGHT.plusSeconds(order.placed));
    }

    private void keep(Order order, Instant placed) {
        var end = order.dialled < 0 ? CLOSES : order.dialled;
        var waited = Math.max(0, Math.min(end, CLOSES) - Math.max(order.placed, OPENS));
        passages.keep(new Passage(
                FixedShops.TRIBUNA,
                new OrderId(order.id),
                1,
                Channel.SITE,
                null,
                placed,
                new Contact(
                        order.dialled < 0 ? null : MIDNIGHT.plusSeconds(order.dialled),
                        null,
                        null,
                        waited > LIMIT / 2,
                        waited > LIMIT),
                null,
                List.of(new Deeds(
                        "", order.attempts, new Work(Duration.ofSeconds(order.handled), Duration.ZERO), Promises.NONE)),
                null,
                new Parcel(null, false),
                false,
                false,
                false));
    }

    private static final class Order {
        final UUID id;
        final int placed;
        final int work;
        int nextAt;
        int dialled = -1;
        int attempts;
        int handled;

        Order(UUID id, int placed, int work) {
            this.id = id;
            this.placed = placed;
            this.work = work;
            this.nextAt = Math.max(OPENS, placed + 60);
        }
    }

    private final class Ring {
        final UUID id;
        final int at;
        final int patience = 15 + (int) exponential(60);
        int taken = -1;

        Ring(UUID id, int at) {
            this.id = id;
            this.at = at;
        }
    }

    private final class Person {
        final String name;
        final int comes;
        final int goes;
        final int breakAt;
        int freeAt;

        @Nullable
        Presence told;

        Person(String name, int comes, int goes) {
            this.name = name;
            this.comes = comes;
            this.goes = goes;
            this.breakAt = comes + 7_200 + random.nextInt(14_400);
        }

        boolean isThere(int now) {
            return now >= comes && now < goes && (now < breakAt || now >= breakAt + 1_800);
        }

        /** Between two works he drinks, reads and talks to his neighbour for half a minute at most. */
        void busy(int now, int lasts) {
            freeAt = now + lasts + random.nextInt(30);
        }

        void present(int now) {
            var next = isThere(now) || freeAt > now && told != null ? Presence.READY : Presence.PAUSED;
            if (next != told && (told != null || next == Presence.READY)) {
                told = next;
                book.turns.add(new Turn(FixedShops.TRIBUNA, name, next, MIDNIGHT.plusSeconds(now), ++turns));
            }
        }
    }
}
