package orderdesk.callback.telephony.asterisk;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One packet: lines of {@code Name: value}, an empty line behind the last. */
record AmiMessage(Map<String, String> fields) {

    /** Of one packet; Asterisk's own have about thirty. */
    static final int LINES_MAX = 200;

    /** Characters of a line. */
    static final int LINE_MAX = 8_192;

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}(?:\\.[0-9]{1,9})?");

    AmiMessage {
        fields = Map.copyOf(fields);
    }

    /** @return nothing where the connection is closed */
    static Optional<AmiMessage> read(BufferedReader from) throws IOException {
        var fields = new LinkedHashMap<String, String>();
        for (var line = from.readLine(); line != null; line = from.readLine()) {
            if (line.isEmpty()) {
                return Optional.of(new AmiMessage(fields));
            }
            if (line.length() > LINE_MAX || fields.size() == LINES_MAX) {
                throw new IOException("A packet is longer than any that is known");
            }
            var at = line.indexOf(':');
            if (at > 0) {
                fields.put(line.substring(0, at), line.substring(at + 1).strip());
            }
        }
        return Optional.empty();
    }

    /** What is not said is empty, as Asterisk says it for what it does not know. */
    String get(String name) {
        var value = fields.getOrDefault(name, "");
        return value.equals("<unknown>") ? "" : value;
    }

    String event() {
        return get("Event");
    }

    /** When it happened by the exchange's clock, where that says so ({@code timestampevents}). */
    Optional<Instant> at() {
        var seconds = get("Timestamp");
        return SECONDS.matcher(seconds).matches()
                ? Optional.of(Instant.ofEpochMilli(
                        new BigDecimal(seconds).movePointRight(3).longValue()))
                : Optional.empty();
    }

    /** @throws IllegalArgumentException where a value would end its line and begin another */
    String text() {
        var text = new StringBuilder();
        fields.forEach((name, value) -> {
            if (value.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("A control character in " + name);
            }
            text.append(name).append(": ").append(value).append("\r\n");
        });
        return text.append("\r\n").toString();
    }
}
