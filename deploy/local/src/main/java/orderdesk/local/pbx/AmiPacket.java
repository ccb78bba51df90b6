package orderdesk.local.pbx;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What Asterisk's manager interface says and is told: lines of {@code Name: value}, an empty line behind the last. */
record AmiPacket(Map<String, String> fields) {

    private static final int LINES_MAX = 100;

    /** @param fields names and values in turn; what has no value is not said */
    static AmiPacket of(String... fields) {
        var packet = new LinkedHashMap<String, String>();
        for (var at = 0; at + 1 < fields.length; at += 2) {
            if (!fields[at + 1].isEmpty()) {
                packet.put(fields[at], fields[at + 1]);
            }
        }
        return new AmiPacket(packet);
    }

    /** @return nothing where the other side is gone */
    static Optional<AmiPacket> read(BufferedReader from) throws IOException {
        var fields = new LinkedHashMap<String, String>();
        for (var line = from.readLine(); line != null; line = from.readLine()) {
            if (line.isEmpty()) {
                return Optional.of(new AmiPacket(fields));
            }
            var at = line.indexOf(':');
            if (at > 0 && fields.size() < LINES_MAX) {
                fields.put(line.substring(0, at), line.substring(at + 1).strip());
            }
        }
        return Optional.empty();
    }

    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    String text() {
        var text = new StringBuilder();
        fields.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text.append("\r\n").toString();
    }
}
