package orderdesk.local.sms;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.SubmitSm;

/** Long messages that have come in part (3GPP TS 23.040, 9.2.3.24.1), in memory. Safe for many threads. */
final class Parts {

    /** Messages of which something is missing; of more the oldest is forgotten. */
    static final int WAITING_MAX = 100;

    private static final int REFERENCE = 3;
    private static final int COUNT = 4;
    private static final int NUMBER = 5;

    private final Map<String, Map<Integer, String>> waiting = new LinkedHashMap<>();

    /** @return the text once all of it is there */
    synchronized Optional<String> whole(SubmitSm sm) {
        var bytes = sm.getShortMessage();
        if (!sm.isUdhi() || bytes.length <= NUMBER) {
            return Optional.of(text(sm, bytes, 0));
        }
        var key = "%s/%s/%d".formatted(sm.getSourceAddr(), sm.getDestAddress(), bytes[REFERENCE]);
        var parts = waiting.computeIfAbsent(key, _ -> new TreeMap<>());
        parts.put((int) bytes[NUMBER], text(sm, bytes, bytes[0] + 1));
        if (parts.size() < bytes[COUNT]) {
            forgetTheOldest();
            return Optional.empty();
        }
        waiting.remove(key);
        return Optional.of(String.join("", parts.values()));
    }

    private void forgetTheOldest() {
        if (waiting.size() > WAITING_MAX) {
            var oldest = waiting.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    private static String text(SubmitSm sm, byte[] bytes, int from) {
        var wide = Alphabet.parseDataCoding(sm.getDataCoding()) == Alphabet.ALPHA_UCS2;
        var start = Math.min(from, bytes.length);
        return new String(
                bytes, start, bytes.length - start, wide ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1);
    }
}
