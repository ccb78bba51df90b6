package orderdesk.inventory.supplier.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import orderdesk.inventory.supplier.domain.ListRules;
import orderdesk.inventory.supplier.domain.TableProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the number of offers: a reader that kept a hundred bytes of each would be told. */
class ManyOffersTests {

    private static final int OFFERS = 300_000;

    /** By then everything that is needed but once is there. */
    private static final int WARM = 20_000;

    private static final long GROWN_AT_MOST = 16L << 20;

    @TempDir
    Path folder;

    @Test
    void listOfManyOffersIsReadInTheMemoryOfAFew() throws IOException {
        var list = written(
                "<yml_catalog><shop><offers>",
                at -> "<offer id=\"SKU-%d\"><name>Товар %d</name><price>%d</price><count>3</count></offer>"
                        .formatted(at, at, at),
                "</offers></shop></yml_catalog>");

        assertThat(grown(list, null)).isLessThan(GROWN_AT_MOST);
    }

    @Test
    void tableOfManyOffersIsReadInTheMemoryOfAFew() throws IOException {
        var list = written(
                "Артикул;Наименование;Цена, руб;Остаток\n", at -> "SKU-%d;Товар %d;%d;3%n".formatted(at, at, at), "");

        assertThat(grown(list, TableFiles.HEADED)).isLessThan(GROWN_AT_MOST);
    }

    /** Bytes that are held at the last offer and were not at an early one. */
    private static long grown(Path list, @Nullable TableProfile table) throws IOException {
        var rules = new ListRules("RUB", 10, 60, 30, Duration.ofDays(1), null, null, null, table, null);
        var count = new int[1];
        var held = new long[2];
        new ListFile(list, FeedLimits.DEFAULT).read(rules, row -> {
            count[0]++;
            if (count[0] == WARM) {
                held[0] = held();
            } else if (count[0] == OFFERS) {
                held[1] = held();
            }
        });
        assertThat(count[0]).isEqualTo(OFFERS);
        return held[1] - held[0];
    }

    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private Path written(String before, IntFunction<String> offer, String after) throws IOException {
        var file = folder.resolve("list");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(before);
            for (var at = 1; at <= OFFERS; at++) {
                out.write(offer.apply(at));
            }
            out.write(after);
        }
        return file;
    }
}
