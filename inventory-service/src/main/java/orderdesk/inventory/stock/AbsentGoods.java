package orderdesk.inventory.stock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.shops.Shops;

/** Counts orders for goods that could not be had, by the hour in which they were placed (R095). */
public final class AbsentGoods {

    /** Two counts for each hour. */
    public static final int DAYS_MAX = 7;

    /** At most so many of a hundred orders. */
    public static final int TARGET_PERCENT = 5;

    private static final int NIGHT_FROM = 20;
    private static final int NIGHT_TO = 10;

    private final StockDesk stock;
    private final Shops shops;

    public AbsentGoods(StockDesk stock, Shops shops) {
        this.stock = stock;
        this.shops = shops;
    }

    /** @param days from the first one on, in the shop's own time; at most {@value #DAYS_MAX} */
    public AbsentOrders figures(ShopId shop, LocalDate from, int days) {
        var zone =
                shops.settings(shop).map(settings -> ZoneId.of(settings.zone())).orElse(ZoneOffset.UTC);
        var hours = new ArrayList<Hour>();
        for (var day = 0; day < Math.min(days, DAYS_MAX); day++) {
            for (var hour = 0; hour < 24; hour++) {
                hours.add(hour(shop, from.plusDays(day), hour, zone));
            }
        }
        return new AbsentOrders(
                sum(hours, AbsentGoods::isOfTheNight),
                sum(hours, hour -> !isOfTheNight(hour)),
                TARGET_PERCENT,
                hours.stream().filter(hour -> hour.orders() > 0).toList());
    }

    private Hour hour(ShopId shop, LocalDate date, int hour, ZoneId zone) {
        var from = date.atTime(hour, 0).atZone(zone).toInstant();
        var to = date.atStartOfDay().plusHours(hour + 1L).atZone(zone).toInstant();
        var placed = stock.placed(shop, from, to);
        return new Hour(date, hour, placed.orders(), placed.absent());
    }

    private static boolean isOfTheNight(Hour hour) {
        return hour.hour() >= NIGHT_FROM || hour.hour() < NIGHT_TO;
    }

    private static Share sum(List<Hour> hours, Predicate<Hour> wanted) {
        var all = hours.stream().filter(wanted).toList();
        var orders = all.stream().mapToLong(Hour::orders).sum();
        var absent = all.stream().mapToLong(Hour::absent).sum();
        return new Share(orders, absent, orders == 0 ? 0 : 100.0 * absent / orders);
    }

    /**
     * @param night from 20:00 to 10:00, when nobody keeps the shop's list up to date
     * @param hours in which orders were placed
     */
    public record AbsentOrders(Share night, Share day, int targetPercent, List<Hour> hours) {

        public AbsentOrders {
            hours = List.copyOf(hours);
        }
    }

    public record Share(long orders, long absent, double percent) {}

    /** @param hour 0 to 23, in the shop's own time */
    public record Hour(LocalDate date, int hour, long orders, long absent) {}
}
