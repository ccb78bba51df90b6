package orderdesk.inventory.stock.domain;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;

/**
 * A hold as one short text, about a quarter of its JSON: an item in demand has thousands of them in its document, which
 * is written as a whole. The parts stand in the order of the record, the order's id in base 64, numbers and times
 * (seconds, nanoseconds) in base 36; the last is {@code t} or {@code u} for told or untold, a capital where it lacks.
 */
final class HoldText {

    private static final int RADIX = 36;
    private static final int ID_BYTES = 16;

    private HoldText() {}

    static String of(Hold hold) {
        return String.join(
                " ",
                id(hold.order().value()),
                Long.toString(hold.step(), RADIX),
                hold.kind().name().substring(0, 1),
                Integer.toString(hold.quantity(), RADIX),
                time(hold.placedAt()),
                time(hold.at()),
                told(hold));
    }

    private static String told(Hold hold) {
        var word = hold.untold() ? "u" : "t";
        return hold.lacking() ? word.toUpperCase(Locale.ROOT) : word;
    }

    /** @throws IllegalArgumentException when it was not written by {@link #of} */
    static Hold parse(String text) {
        var parts = text.split(" ", -1);
        if (parts.length != 7 || parts[6].length() != 1 || "tuTU".indexOf(parts[6].charAt(0)) < 0) {
            throw new IllegalArgumentException("No hold: " + text);
        }
        return new Hold(
                new OrderId(id(parts[0])),
                Long.parseLong(parts[1], RADIX),
                kind(parts[2]),
                Integer.parseInt(parts[3], RADIX),
                time(parts[4]),
                time(parts[5]),
                parts[6].equalsIgnoreCase("u"),
                Character.isUpperCase(parts[6].charAt(0)));
    }

    private static Hold.Kind kind(String initial) {
        return switch (initial) {
            case "R" -> Hold.Kind.RESERVED;
            case "C" -> Hold.Kind.CONSUMED;
            case "N" -> Hold.Kind.NONE;
            default -> throw new IllegalArgumentException("No kind of hold: " + initial);
        };
    }

    private static String id(UUID id) {
        var bytes = ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static UUID id(String text) {
        var bytes = Base64.getUrlDecoder().decode(text);
        if (bytes.length != ID_BYTES) {
            throw new IllegalArgumentException("No order: " + text);
        }
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static String time(Instant at) {
        return Long.toString(at.getEpochSecond(), RADIX) + "." + Integer.toString(at.getNano(), RADIX);
    }

    private static Instant time(String text) {
        var dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("No time: " + text);
        }
        return Instant.ofEpochSecond(
                Long.parseLong(text.substring(0, dot), RADIX), Integer.parseInt(text.substring(dot + 1), RADIX));
    }
}
