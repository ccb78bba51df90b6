package orderdesk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What is printed when everything is ready: addresses, and the main story as lines to copy. */
final class Guide {

    private Guide() {}

    static void print(Plan plan) {
        System.out.println(text(plan.ports()));
    }

    static String text(Ports ports) {
        var text = resource().replace("{{issuer}}", Ports.url(ports.issuer()));
        for (var service : Service.values()) {
            text = text.replace("{{%s}}".formatted(service.word()), Ports.url(service.port(ports)));
        }
        return text.replace("{{broker}}", BrokerServer.bootstrap(ports)).replace("{{mongo}}", MongoServer.uri(ports));
    }

    private static String resource() {
        try (var in = Objects.requireNonNull(Guide.class.getResourceAsStream("/guide.txt"), "guide.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
