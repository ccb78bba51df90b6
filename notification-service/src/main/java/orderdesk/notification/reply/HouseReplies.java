package orderdesk.notification.reply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import orderdesk.notification.text.Wording;

/**
 * The answers that every shop has from its first day (R017, R032): files of the service, of which the first line is the
 * title, the second how customers ask, the third the subject. A shop that writes one of the same name has its own.
 */
public final class HouseReplies {

    private static final List<String> NAMES = List.of(
            "cash-on-delivery",
            "delivery-time",
            "exchange",
            "defect",
            "order-status",
            "payment",
            "off-topic",
            "change-order");

    /** In the order in which they are offered. */
    public static final List<Reply> ALL = NAMES.stream().map(HouseReplies::read).toList();

    private HouseReplies() {}

    private static Reply read(String name) {
        var file = "/replies/ru/%s.txt".formatted(name);
        try (var in = Objects.requireNonNull(HouseReplies.class.getResourceAsStream(file), file)) {
            var parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", 4);
            var wording = new Wording(parts[2].strip(), parts[3].strip());
            return new Reply(name, parts[0].strip(), parts[1].strip(), wording, 0, false, "desk", Instant.EPOCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
