package orderdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How a shop is named is confidential (R002): it is told to its own customers, suppliers and operators, and to nobody
 * else. Exports, reports and logs name the shop by its code, because nobody who writes them asks for the brand.
 */
class BrandStaysTests {

    /** Who speaks or writes in a shop's name; each of them to somebody who deals with this shop. */
    private static final Set<String> SPEAK_FOR_A_SHOP = Set.of(
            "Acknowledgement", // a letter to the customer who wrote
            "AnswersPage", // the customer's own answers
            "CallScript", // what an operator says on this shop's line
            "Cards", // how he greets who calls this shop
            "Composer", // a message to its customer
            "Conversation", // what is said to its customer
            "EvidencePage", // where its customer sends a photo
            "Letter", // to its supplier
            "MailSending", // from whom a letter to its customer is
            "ShopParts", // another copy of its settings
            "ShopRules", // whether its settings can be taken
            "SupplierAnswersController", // the page of its supplier
            "UnsubscribePage", // where its customer declines
            "Values", // the words of a message to its customer
            "VisitorController", // its own site
            "WelcomeStep"); // what an operator says in its name

    private static final Pattern ASKS_FOR_A_BRAND = Pattern.compile("\\.brand\\(\\)|\\bBrand::|::brand\\b");
    private static final Pattern EXPORTS = Pattern.compile("text/csv|TEXT_CSV|ContentDisposition|RestController");

    @Test
    void nobodyAsksForABrandWhoDoesNotSpeakInTheShopsName() {
        assertThat(files(ASKS_FOR_A_BRAND)).isEqualTo(new TreeSet<>(SPEAK_FOR_A_SHOP));
    }

    /** An export that asked for the brand would have to be let in above, and is refused even then. */
    @Test
    void noExportAsksForABrand() {
        var csv = files(Pattern.compile("text/csv|TEXT_CSV|ContentDisposition"));

        assertThat(csv).isNotEmpty().doesNotContainAnyElementsOf(files(ASKS_FOR_A_BRAND));
        assertThat(SPEAK_FOR_A_SHOP).doesNotContainAnyElementsOf(csv);
    }

    /** Figures are shown of several shops side by side: their service never learns how one is named. */
    @Test
    void reportsOfSeveralShopsKnowNoBrand() {
        assertThat(files(EXPORTS, "insight-service")).isNotEmpty();
        assertThat(files(Pattern.compile("[bB]rand\\b"), "insight-service")).isEmpty();
    }

    private static Set<String> files(Pattern what) {
        return files(what, "");
    }

    private static Set<String> files(Pattern what, String service) {
        try (Stream<Path> all = Files.walk(Path.of("..").toRealPath(), 14)) {
            var names = new TreeSet<String>();
            for (var file : all.filter(each -> isMain(each, service)).toList()) {
                if (what.matcher(Files.readString(file)).find()) {
                    names.add(file.getFileName().toString().replace(".java", ""));
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("The sources cannot be read", e);
        }
    }

    private static boolean isMain(Path file, String service) {
        var path = file.toString();
        return path.endsWith(".java")
                && path.contains("/src/main/java/")
                && path.contains("/" + service)
                && Stream.of("/system-tests/", "/deploy/", "/mirror/", "/benchmarks/", "/simulator/", "/node_modules/")
                        .noneMatch(path::contains);
    }
}
