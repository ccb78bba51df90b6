package orderdesk.platform.testing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.confirmation.ConfirmationEvent.WhenUnreachable;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.WorkingDays;
import orderdesk.contracts.shop.CallingWindow;
import orderdesk.contracts.shop.CallingWindow.Interval;
import orderdesk.contracts.shop.Personnel;
import orderdesk.contracts.shop.Personnel.EasyWork;
import orderdesk.contracts.shop.Personnel.Member;
import orderdesk.contracts.shop.ShopScript;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.shop.ShopSettings.Brand;
import orderdesk.contracts.shop.ShopSettings.Limits;
import orderdesk.contracts.shop.ShopSettings.RetryPolicy;
import orderdesk.contracts.shop.ShopSettings.Storefront;
import orderdesk.contracts.shop.ShopSettings.Tariff;
import orderdesk.platform.shops.Shops;
import org.jspecify.annotations.Nullable;

/**
 * The two shops of all tests, as the demo has them: {@code tribuna} sells to sports fans from Moscow, open every day
 * 10:00-20:30; {@code chasy} sells watches from Yekaterinburg, with a break at noon, closed on Sundays. Anna and Boris
 * work for the first, Timur for the second, Vera and Galina (a senior) for both.
 */
public final class FixedShops implements Shops {

    public static final ShopId TRIBUNA = new ShopId("tribuna");
    public static final ShopId CHASY = new ShopId("chasy");

    public static final OperatorId ANNA = new OperatorId("anna");
    public static final OperatorId BORIS = new OperatorId("boris");
    public static final OperatorId VERA = new OperatorId("vera");
    public static final OperatorId TIMUR = new OperatorId("timur");
    public static final OperatorId GALINA = new OperatorId("galina");

    private final Map<ShopId, ShopSettings> settings = new LinkedHashMap<>();
    private final Map<ShopId, Scripted> scripts = new ConcurrentHashMap<>();
    private final Map<ShopId, Personnel> people = new LinkedHashMap<>();

    public FixedShops() {
        settings.put(TRIBUNA, tribuna());
        settings.put(CHASY, chasy());
        people.put(TRIBUNA, new Personnel(List.of(anna(), boris(), vera(), galina())));
        people.put(CHASY, new Personnel(List.of(timur(), vera(), galina())));
    }

    /** One more shop, or other settings for one. */
    public FixedShops with(ShopId shop, ShopSettings its) {
        settings.put(shop, its);
        return this;
    }

    /** With other people. */
    public FixedShops engaging(ShopId shop, Personnel personnel) {
        people.put(shop, personnel);
        return this;
    }

    @Override
    public Optional<EasyWork> easyWork(ShopId shop) {
        return Optional.ofNullable(people.get(shop)).map(Personnel::easy);
    }

    /** With words of its own; the next version each time. */
    public FixedShops saying(ShopId shop, ShopScript script) {
        var version = script(shop).map(Scripted::version).orElse(0) + 1;
        scripts.put(shop, new Scripted(version, script));
        return this;
    }

    @Override
    public Optional<Scripted> script(ShopId shop) {
        return Optional.ofNullable(scripts.get(shop));
    }

    @Override
    public Optional<ShopSettings> settings(ShopId shop) {
        return Optional.ofNullable(settings.get(shop));
    }

    @Override
    public Optional<Member> member(ShopId shop, OperatorId person) {
        return members(shop).stream()
                .filter(member -> member.id().equals(person))
                .findFirst();
    }

    @Override
    public Collection<Member> members(ShopId shop) {
        return Optional.ofNullable(people.get(shop)).map(Personnel::members).orElse(List.of());
    }

    @Override
    public Collection<ShopId> all() {
        return Set.copyOf(settings.keySet());
    }

    private static final List<String> PRAISE =
            List.of("печать имени за два дня", "размер меняем за наш счёт", "примерка перед оплатой");

    public static ShopSettings tribuna() {
        return new ShopSettings(
                new Brand("Трибуна", "Tribuna", "8 800 555-01-22", "#b3122a", "служба заказов", PRAISE),
                "Europe/Moscow",
                "RUB",
                "RU",
                new CallingWindow(
                        week(Stream.of(DayOfWeek.values()), interval(10, 0, 20, 30)),
                        Map.of(LocalDate.of(2027, 1, 1), List.of()),
                        LocalTime.of(8, 0),
                        LocalTime.of(22, 0)),
                limits(Duration.ofDays(7), true),
                retries(WhenUnreachable.ATTENTION),
                Map.of(
                        Method.POST, tariff(35_000, roubles(5_000), 5, 9, roubles(120), atReceipt()),
                        Method.COURIER, tariff(49_000, roubles(7_000), 1, 2, null, atTheDoor()),
                        Method.PICKUP, tariff(19_000, roubles(3_000), 2, 4, roubles(60), atReceipt())),
                new Storefront("https://tribuna.example/pay/{order}?number={number}", null));
    }

    public static ShopSettings chasy() {
        var week = week(Stream.of(DayOfWeek.values()).limit(5), interval(10, 0, 13, 0), interval(14, 0, 19, 0));
        week.put(DayOfWeek.SATURDAY, List.of(interval(11, 0, 16, 0)));
        return new ShopSettings(
                new Brand("Часы", "Chasy", "8 800 555-04-96", "#1d4e6b", "консультант"),
                "Asia/Yekaterinburg",
                "RUB",
                "RU",
                new CallingWindow(week, Map.of(), LocalTime.of(9, 0), LocalTime.of(21, 0)),
                limits(Duration.ofDays(5), false),
                retries(WhenUnreachable.CANCEL),
                Map.of(
                        Method.POST, tariff(40_000, null, 6, 10, null, inAdvance()),
                        Method.COURIER, tariff(30_000, roubles(5_000), 1, 3, null, atTheDoor()),
                        Method.PICKUP, tariff(0, null, 1, 1, null, atReceipt())));
    }

    private static Limits limits(Duration expiry, boolean keepsQuotedPrice) {
        return new Limits(
                Duration.ofMinutes(30),
                Duration.ofMinutes(60),
                Duration.ofMinutes(10),
                expiry,
                Duration.ofHours(48),
                keepsQuotedPrice);
    }

    private static RetryPolicy retries(WhenUnreachable then) {
        return new RetryPolicy(6, Duration.ofMinutes(15), Duration.ofHours(3), Duration.ofMinutes(5), 2, then);
    }

    private static Tariff tariff(
            long kopecks,
            @Nullable Money freeFrom,
            int from,
            int to,
            @Nullable Money fee,
            List<PaymentMethod> payments) {
        return new Tariff(new Money(kopecks, "RUB"), freeFrom, new WorkingDays(from, to), payments, fee);
    }

    private static Money roubles(long amount) {
        return new Money(amount * 100, "RUB");
    }

    private static List<PaymentMethod> inAdvance() {
        return List.of(PaymentMethod.LINK, PaymentMethod.ONLINE);
    }

    private static List<PaymentMethod> atReceipt() {
        return List.of(PaymentMethod.ON_RECEIPT, PaymentMethod.LINK, PaymentMethod.ONLINE);
    }

    private static List<PaymentMethod> atTheDoor() {
        return List.of(
                PaymentMethod.COURIER_CARD, PaymentMethod.COURIER_CASH, PaymentMethod.LINK, PaymentMethod.ONLINE);
    }

    private static Map<DayOfWeek, List<Interval>> week(Stream<DayOfWeek> days, Interval... intervals) {
        return days.collect(Collectors.toMap(day -> day, _ -> List.of(intervals), (one, _) -> one, LinkedHashMap::new));
    }

    private static Interval interval(int fromHour, int fromMinute, int toHour, int toMinute) {
        return new Interval(LocalTime.of(fromHour, fromMinute), LocalTime.of(toHour, toMinute));
    }

    private static Member anna() {
        return new Member(ANNA, "Анна", "Лебедева", Set.of("operator"), Set.of("phone"));
    }

    private static Member boris() {
        return new Member(BORIS, "Борис", "Ковалёв", Set.of("operator"), Set.of("phone", "football"));
    }

    private static Member vera() {
        return new Member(VERA, "Вера", "Сафина", Set.of("operator"), Set.of("phone", "chat"));
    }

    private static Member timur() {
        return new Member(TIMUR, "Тимур", "Гареев", Set.of("operator"), Set.of("phone", "watches"));
    }

    private static Member galina() {
        return new Member(GALINA, "Галина", "Орлова", Set.of("operator", "senior"), Set.of("phone", "chat"));
    }
}
