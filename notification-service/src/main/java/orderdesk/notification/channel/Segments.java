package orderdesk.notification.channel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A short message in the parts in which it is sent and paid for (3GPP TS 23.038, 23.040): 160 characters, or 153 each of
 * several, of the alphabet that Latin needs; 70, or 67 each, of UCS-2, which any Cyrillic letter makes it.
 *
 * @param wide UCS-2
 */
public record Segments(List<String> parts, boolean wide) {

    /** More is a letter. */
    public static final int SEGMENTS_MAX = 5;

    private static final int ONE_PLAIN = 160;
    private static final int EACH_PLAIN = 153;
    private static final int ONE_WIDE = 70;
    private static final int EACH_WIDE = 67;

    /** Where the default alphabet of GSM and ASCII are the same, apart from what needs an escape there. */
    private static final String PLAIN = "[A-Za-z0-9 !\"#%&'()*+,\\-./:;<=>?\n\r]*";

    public static Segments of(String text) {
        var wide = !text.matches(PLAIN);
        var one = wide ? ONE_WIDE : ONE_PLAIN;
        return text.length() <= one
                ? new Segments(List.of(text), wide)
                : new Segments(split(text, wide ? EACH_WIDE : EACH_PLAIN), wide);
    }

    /** Surrogates stay together. */
    private static List<String> split(String text, int each) {
        var parts = new ArrayList<String>();
        var from = 0;
        while (from < text.length()) {
            var to = Math.min(text.length(), from + each);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            parts.add(text.substring(from, to));
            from = to;
        }
        return List.copyOf(parts);
    }

    public int count() {
        return parts.size();
    }

    byte[] bytes(int part) {
        return parts.get(part).getBytes(wide ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII);
    }
}
