package orderdesk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/** What is printed when everything is ready: addresses, and the main story as lines to paste. */
final class Guide {

    /** The printed price list is of the shop tribuna, and dated by its clock. */
    private static final DateTimeFormatter LIST_DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/Moscow"));

    private Guide() {}

    static String text(Ports ports, Instant now) {
        var text = resource();
        for (var service : Service.values()) {
            text = text.replace("{{%s}}".formatted(service.word()), Ports.url(service.port(ports)));
        }
        return text.replace("{{issuer}}", Ports.url(ports.issuer()))
                .replace("{{pbx}}", Ports.url(ports.pbx()))
                .replace("{{mail}}", Ports.url(ports.mail()))
                .replace("{{sms}}", Ports.url(ports.sms()))
                .replace("{{crm}}", Ports.url(ports.crm()))
                .replace("{{broker}}", BrokerServer.bootstrap(ports))
                .replace("{{mongo}}", MongoServer.uri(ports))
                .replace("{{address}}", Home.awakeAt(now).json())
                .replace("{{now}}", LIST_DATE.format(now));
    }

    private static String resource() {
        try (var in = Objects.requireNonNull(Guide.class.getResourceAsStream("/guide.txt"), "guide.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
