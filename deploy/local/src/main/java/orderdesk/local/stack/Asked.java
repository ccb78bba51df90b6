package orderdesk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the last start was asked for, which may have been less than everything: a server that nobody wanted is not
 * missing.
 */
record Asked(Ports ports, List<Service> services) {

    private static final Pattern LINE = Pattern.compile("offset (\\d{1,5}) services ([a-z,]*)");

    static void remember(Plan plan, Places places) {
        var words = plan.wanted().stream().map(Service::word).collect(Collectors.joining(","));
        try {
            Files.writeString(
                    file(places),
                    "offset %d services %s%n".formatted(plan.ports().offset(), words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when nothing was started since the last stop. */
    static Optional<Asked> last(Places places) {
        try {
            if (Files.notExists(file(places))) {
                return Optional.empty();
            }
            var line = LINE.matcher(Files.readString(file(places)).strip());
            return line.matches()
                    ? Optional.of(new Asked(new Ports(Integer.parseInt(line.group(1))), services(line.group(2))))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void forget(Places places) {
        try {
            Files.deleteIfExists(file(places));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Trouble when some of the stack still runs on other ports: halves of two stacks would not find each other */
    void requirePorts(Ports wanted, PidFiles pids) {
        var anyLives = Plan.names().stream()
                .flatMap(List::stream)
                .anyMatch(name -> pids.living(name).isPresent());
        if (anyLives && wanted.offset() != ports.offset()) {
            throw new Trouble(
                    "This stack runs with %1$s=%2$d, not %3$d: ./run --stop first, or %1$s=%2$d ./run --detach."
                            .formatted(Ports.OFFSET, ports.offset(), wanted.offset()));
        }
    }

    private static List<Service> services(String words) {
        var named = List.of(words.split(","));
        return Arrays.stream(Service.values())
                .filter(service -> named.contains(service.word()))
                .toList();
    }

    private static Path file(Places places) {
        return places.file("asked");
    }
}
