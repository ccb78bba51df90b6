package orderdesk.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shop.CallingWindow;
import orderdesk.contracts.shop.CallingWindow.Interval;
import orderdesk.contracts.shop.DeliveryRules;
import orderdesk.contracts.shop.DeliveryRules.SlotHours;
import orderdesk.contracts.shop.DeliveryRules.SlotPlan;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of any plan, calendar, zone and moment; each seed is one of them, and says so when it fails. */
class SlotsPropertyTests {

    private static final List<ZoneId> ZONES =
            Arrays.asList("Europe/Moscow Asia/Kamchatka America/Montevideo Europe/Berlin".split(" ")).stream()
                    .map(ZoneId::of)
                    .toList();

    private final Instant begin = Instant.parse("2026-01-01T00:00:00Z");

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsNamedIsFeasibleInOrderAndNeverOnAHoliday(int seed) {
        var random = new Random(seed);
        var shop = shop(random);
        var zone = ZONES.get(random.nextInt(ZONES.size()));
        var slots = new Deliveries(shop, null).slots(zone).orElseThrow();
        var ready = begin.plusSeconds(random.nextInt(365 * 86_400));

        var next = slots.next(ready, 10);
        var nearest = slots.nearest(wish(random, ready), ready, 2);

        assertThat(next)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(Slot::date).thenComparing(Slot::from));
        assertThat(List.of(next, nearest))
                .allSatisfy(named -> assertThat(named)
                        .allMatch(slot -> slots.feasible(slot, ready))
                        .allMatch(slot -> slot.date()
                                .atTime(slot.from())
                                .atZone(zone)
                                .toInstant()
                                .isAfter(ready))
                        .noneMatch(slot ->
                                List.of().equals(shop.window().exceptions().get(slot.date()))));
        assertThat(nearest).hasSameSizeAs(next.stream().limit(2).toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsFeasibleOfLaterGoodsIsFeasibleOfEarlierOnes(int seed) {
        var random = new Random(seed);
        var slots = new Deliveries(shop(random), null).slots(ZONES.getFirst()).orElseThrow();
        var early = begin.plusSeconds(random.nextInt(365 * 86_400));
        var late = early.plus(Duration.ofMinutes(random.nextInt(14_400)));

        assertThat(slots.next(late, 10)).allMatch(slot -> slots.feasible(slot, early));
        assertThat(slots.next(early, 1))
                .allSatisfy(first -> assertThat(slots.next(late, 1))
                        .allMatch(other -> !other.date().isBefore(first.date())));
    }

    private static Slot wish(Random random, Instant ready) {
        var date = ready.atZone(ZONES.getFirst()).toLocalDate().plusDays(random.nextInt(40) - 5);
        var from = random.nextInt(22);
        return new Slot(date, LocalTime.of(from, 30), LocalTime.of(from + 1, 30));
    }

    private static ShopSettings shop(Random random) {
        var shop = FixedShops.tribuna();
        var week = days(random)
                .collect(Collectors.toMap(
                        day -> day, _ -> List.of(new Interval(LocalTime.of(10, 0), LocalTime.of(19, 0)))));
        Map<LocalDate, List<Interval>> holidays = new HashMap<>();
        IntStream.range(0, 20)
                .mapToObj(_ -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400)))
                .forEach(date -> holidays.put(date, List.of()));
        var window = new CallingWindow(
                week, holidays, shop.window().hardFrom(), shop.window().hardTo());
        var slots = days(random).collect(Collectors.toMap(day -> day, _ -> hours(random)));
        var rules = new DeliveryRules(
                LocalTime.of(random.nextInt(24), random.nextInt(60)), new SlotPlan(slots, random.nextInt(6)), Map.of());
        return new ShopSettings(
                shop.brand(),
                shop.zone(),
                shop.currency(),
                shop.country(),
                window,
                shop.limits(),
                shop.retries(),
                shop.tariffs(),
                null,
                rules,
                null,
                null);
    }

    private static List<SlotHours> hours(Random random) {
        var first = random.nextInt(12);
        return List.of(Plans.hours(first, first + 3), Plans.hours(first + 3, first + 11));
    }

    /** One day at least. */
    private static Stream<DayOfWeek> days(Random random) {
        var bits = 1 + random.nextInt(127);
        return Arrays.stream(DayOfWeek.values()).filter(day -> (bits >> day.ordinal() & 1) == 1);
    }
}
