package orderdesk.shop.domain;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be said of why one buys in a shop: phrases that a script puts one after another, spoken in one breath. */
final class AdvantageRules {

    private static final String POINTER = "/brand/advantages";

    /** The script of a welcome call says two. */
    private static final int FEWEST = 2;

    private static final int MOST = 5;
    private static final int LENGTH_MAX = 120;
    private static final Pattern PHRASE = Pattern.compile("\\S([^;{}\\p{Cntrl}]*[^;{}\\p{Cntrl}\\s.,!?:])?");

    private AdvantageRules() {}

    static void check(Findings findings, @Nullable List<String> advantages) {
        if (advantages == null) {
            return;
        }
        findings.range(POINTER, advantages.size(), FEWEST, MOST);
        findings.require(
                new HashSet<>(advantages).size() == advantages.size(), POINTER, "repeated", "Each is said once.");
        for (var number = 0; number < advantages.size(); number++) {
            var pointer = POINTER + "/" + number;
            findings.text(pointer, advantages.get(number), LENGTH_MAX);
            findings.form(pointer, advantages.get(number), PHRASE, "One phrase, without a semicolon or a full stop.");
        }
    }
}
