package orderdesk.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/**
 * A price list in YML of any length, about 1 kB an offer, written to disk offer by offer. The same offer is the same in
 * every list, but for the price of those that are to have changed.
 */
final class FeedFile {

    private static final String[] SORTS = {"Часы", "Ремешок", "Будильник", "Хронограф", "Браслет", "Шкатулка"};
    private static final String[] VENDORS = {"Восход", "Ракета", "Слава", "Полёт", "Заря", "Луч", "Янтарь", "Молния"};
    private static final String[] COLOURS = {"чёрный", "белый", "синий", "красный", "зелёный", "коричневый"};
    private static final int PRICES = 100_000;

    private final int offers;

    FeedFile(int offers) {
        this.offers = offers;
    }

    /**
     * @param changedEvery every so many offers one has another price than in {@link #write} with 0; 0 for none
     * @return the list, as of now
     */
    Path write(int changedEvery) throws IOException {
        var file = Files.createTempFile("feed-", ".yml");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<yml_catalog date=\"%s\">\n<shop><offers>\n"
                    .formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS)));
            for (var at = 0; at < offers; at++) {
                offer(out, at, changedEvery > 0 && at % changedEvery == 0 ? 1 : 0);
            }
            out.write("</offers></shop></yml_catalog>\n");
        }
        return file;
    }

    private static void offer(BufferedWriter out, int at, int dearer) throws IOException {
        var random = new SplittableRandom(at);
        var sort = pick(SORTS, random);
        var vendor = pick(VENDORS, random);
        var model = random.nextInt(1_000, 10_000);
        element(out, "<offer id=\"BM-%07d\" available=\"true\">".formatted(at));
        element(out, "<url>https://shop.example/goods/%07d</url>".formatted(at));
        element(out, "<price>%d</price><currencyId>RUB</currencyId>".formatted(random.nextInt(100, PRICES) + dearer));
        element(out, "<categoryId>%d</categoryId>".formatted(random.nextInt(500)));
        element(out, "<picture>https://img.example/%07d_1.jpg</picture>".formatted(at));
        element(out, "<picture>https://img.example/%07d_2.jpg</picture>".formatted(at));
        element(out, "<name>%s «%s» %d, арт. %07d</name>".formatted(sort, vendor, model, at));
        element(out, "<vendor>%s</vendor><vendorCode>V%d-%d</vendorCode>".formatted(vendor, model, at));
        element(
                out,
                "<description>%s «%s», модель %d. Корпус из стали, стекло минеральное, запас хода сорок часов."
                                .formatted(sort, vendor, model)
                        + " Гарантия производителя два года, подарочная коробка.</description>");
        element(out, "<param name=\"Цвет\">%s</param>".formatted(pick(COLOURS, random)));
        element(out, "<param name=\"Серия\">%d</param>".formatted(model));
        element(out, "<param name=\"Водозащита\">%d м</param>".formatted(10 * random.nextInt(1, 20)));
        element(out, "<count>%d</count>".formatted(random.nextInt(1, 500)));
        element(out, "</offer>");
    }

    private static void element(BufferedWriter out, String element) throws IOException {
        out.write(element);
        out.newLine();
    }

    private static String pick(String[] of, SplittableRandom random) {
        return of[random.nextInt(of.length)];
    }
}
