package orderdesk.platform.language;

import java.util.Map;

/** How sizes and names of plugs are said; everything else is said as it is written. */
public final class Pronounced {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("XXS", "два икс-эс"),
            Map.entry("XS", "икс-эс"),
            Map.entry("S", "эс"),
            Map.entry("M", "эм"),
            Map.entry("L", "эль"),
            Map.entry("XL", "икс-эль"),
            Map.entry("XXL", "два икс-эль"),
            Map.entry("2XL", "два икс-эль"),
            Map.entry("XXXL", "три икс-эль"),
            Map.entry("3XL", "три икс-эль"),
            Map.entry("4XL", "четыре икс-эль"),
            Map.entry("USB-C", "ю-эс-би си"));

    private Pronounced() {}

    public static String of(String written) {
        return WORDS.getOrDefault(written, written.replace("/", " дробь "));
    }

    public static boolean isNeededFor(String written) {
        return WORDS.containsKey(written);
    }
}
