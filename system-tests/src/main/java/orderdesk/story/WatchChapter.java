package orderdesk.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** After a day's work the services export all that dashboards and alerts ask for ({@code deploy/observability}). */
final class WatchChapter {

    private static final List<String> SERVICES =
            List.of("order", "inventory", "confirmation", "callback", "promo", "notification", "shop", "insight");
    private static final Path WANTED = Path.of("deploy", "observability", "metrics.txt");
    private static final Pattern NAME = Pattern.compile("(?m)^[a-zA-Z_:][a-zA-Z0-9_:]*");

    private final Desk desk;

    WatchChapter(Desk desk) {
        this.desk = desk;
    }

    void play(Narrator narrator) {
        narrator.step("every metric that a dashboard draws or an alert asks for is exported", () -> {
            var missing = wanted();
            SERVICES.forEach(service -> missing.removeAll(exported(service)));
            Narrator.check(missing.isEmpty(), "nobody exports " + missing);
        });
        narrator.step("no service has parked what it was told", () -> {
            for (var service : SERVICES) {
                var parked = Pattern.compile("(?m)^orderdesk_inbox_parked\\{.*} (.*)$")
                        .matcher(desk.metrics(service));
                Narrator.check(parked.find(), service + " does not say what it has parked");
                Narrator.same("0.0", parked.group(1));
            }
        });
    }

    private Set<String> exported(String service) {
        return NAME.matcher(desk.metrics(service))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private static Set<String> wanted() {
        try {
            return new TreeSet<>(Files.readAllLines(WANTED));
        } catch (IOException e) {
            throw new UncheckedIOException("The story is played from the project's folder (./run --story)", e);
        }
    }
}
