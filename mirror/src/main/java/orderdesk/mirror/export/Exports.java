package orderdesk.mirror.export;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import orderdesk.mirror.month.PhoneCall;
import orderdesk.mirror.month.PhoneCall.Direction;
import orderdesk.mirror.month.PlacedOrder;

/** Reads the two lists. */
public final class Exports {

    /** More rows than this are not read: they would not be one picture. */
    public static final int ROWS_MAX = 1_000_000;

    private static final Set<Column> OF_ORDERS = EnumSet.range(Column.ORDER_NUMBER, Column.ORDER_STATUS);
    private static final Set<Column> OF_CALLS = EnumSet.range(Column.CALL_AT, Column.CALL_RESULT);

    private static final Pattern INCOMING = Pattern.compile("вход.*|in|incoming.*|inbound.*");
    private static final Pattern OUTGOING = Pattern.compile("исход.*|out|outgoing.*|outbound.*");
    private static final List<String> NOBODY_SPOKE = List.of(
            "пропущ",
            "не отве",
            "неотве",
            "занят",
            "недозвон",
            "не дозвон",
            "недоступ",
            "без ответа",
            "сброш",
            "неуспеш",
            "отмен",
            "miss",
            "no answer",
            "no_answer",
            "noanswer",
            "busy",
            "fail",
            "cancel");

    /** A missed call and a callback that somebody asked for are none: there the customer waits. */
    private static final List<String> BY_TELEPHONE = List.of("телефон", "phone");

    private final Values values;
    private final Map<String, String> columns;
    private final List<String> cancelled;
    private final int rowsMax;

    /**
     * @param zone that times without an offset are in
     * @param region ISO 3166 country of numbers without a country code
     * @param columns headings by what they are needed for, where they are not known ones
     * @param cancelled parts of the statuses in which an order has ended without a sale
     */
    public Exports(ZoneId zone, String region, Map<String, String> columns, List<String> cancelled) {
        this(zone, region, columns, cancelled, ROWS_MAX);
    }

    Exports(ZoneId zone, String region, Map<String, String> columns, List<String> cancelled, int rowsMax) {
        var known = Stream.of(Column.values()).map(Column::key).toList();
        if (!known.containsAll(columns.keySet())) {
            throw new ExportRefused("A column is one of %s.".formatted(String.join(", ", known)));
        }
        this.values = new Values(zone, region);
        this.columns = columns;
        this.cancelled = cancelled.stream().map(Column::plain).toList();
        this.rowsMax = rowsMax;
    }

    /** @throws ExportRefused where the list cannot be read */
    public Export<PlacedOrder> orders(Path file) {
        return new Table(file, rowsMax).read(OF_ORDERS, columns, (heading, row) -> {
            var status = heading.cell(row, Column.ORDER_STATUS);
            return new PlacedOrder(
                    heading.cell(row, Column.ORDER_NUMBER),
                    values.moment(heading.cell(row, Column.ORDER_PLACED), heading.cell(row, Column.ORDER_TIME)),
                    values.phone(heading.cell(row, Column.ORDER_PHONE)),
                    status,
                    names(heading.cell(row, Column.ORDER_METHOD), BY_TELEPHONE),
                    names(status, cancelled));
        });
    }

    /** @throws ExportRefused where the list cannot be read */
    public Export<PhoneCall> calls(Path file) {
        var calls = new Table(file, rowsMax).read(OF_CALLS, columns, (heading, row) -> {
            var direction = direction(heading.cell(row, Column.CALL_DIRECTION));
            return new PhoneCall(
                    values.moment(heading.cell(row, Column.CALL_AT), heading.cell(row, Column.CALL_TIME)),
                    values.phone(customer(heading, row, direction)),
                    direction,
                    talked(heading, row));
        });
        needsOne(file, calls, Column.CALL_PHONE, Column.CALL_FROM);
        needsOne(file, calls, Column.CALL_PHONE, Column.CALL_TO);
        needsOne(file, calls, Column.CALL_TALK, Column.CALL_RESULT);
        return calls;
    }

    private static void needsOne(Path file, Export<?> list, Column one, Column other) {
        if (!list.columns().containsKey(one.key()) && !list.columns().containsKey(other.key())) {
            throw new ExportRefused("%s: no column is known as %s or as %s. Say which it is: --column %s=NAME."
                    .formatted(file, one.key(), other.key(), one.key()));
        }
    }

    private static Direction direction(String text) {
        if (INCOMING.matcher(Column.plain(text)).matches()) {
            return Direction.INCOMING;
        }
        if (OUTGOING.matcher(Column.plain(text)).matches()) {
            return Direction.OUTGOING;
        }
        throw new NotUnderstood("\"%s\" is no direction".formatted(text));
    }

    private static String customer(Heading heading, List<String> row, Direction direction) {
        var one = heading.cell(row, Column.CALL_PHONE);
        if (!one.isEmpty()) {
            return one;
        }
        return heading.cell(row, direction == Direction.INCOMING ? Column.CALL_FROM : Column.CALL_TO);
    }

    private boolean talked(Heading heading, List<String> row) {
        if (names(heading.cell(row, Column.CALL_RESULT), NOBODY_SPOKE)) {
            return false;
        }
        return !heading.has(Column.CALL_TALK)
                || values.length(heading.cell(row, Column.CALL_TALK)).isPositive();
    }

    private static boolean names(String text, List<String> parts) {
        var plain = Column.plain(text);
        return parts.stream().anyMatch(plain::contains);
    }
}
