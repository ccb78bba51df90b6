package orderdesk.notification.mailbox.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import orderdesk.contracts.notification.MailEvent.WantedLine;
import orderdesk.notification.mailbox.domain.MailLimits;
import org.jspecify.annotations.Nullable;

/** Which column of a table says what, by its heading; negative where there is none such. */
record SheetColumns(int name, int article, int quantity) {

    private static final int HEADING_WITHIN = 20;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern NAME =
            Pattern.compile("^(?:наименование|название|товар|номенклатура|модель|позиция|name|item|product).*", FLAGS);

    private static final Pattern ARTICLE = Pattern.compile("^(?:арт|код|sku|art|code).*", FLAGS);
    private static final Pattern QUANTITY = Pattern.compile("^(?:кол|к-во|шт|заказ|qty|quantity|amount).*", FLAGS);
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,5})(?:[.,]0+)?\\s*\\p{L}*\\.?");

    /** @return empty where no heading is found, or nothing below it */
    static List<WantedLine> lines(List<List<String>> rows) {
        return IntStream.range(0, Math.min(HEADING_WITHIN, rows.size()))
                .boxed()
                .flatMap(at -> heading(rows.get(at)).stream().map(columns -> columns.below(rows, at)))
                .findFirst()
                .orElse(List.of());
    }

    private List<WantedLine> below(List<List<String>> rows, int heading) {
        return rows.stream()
                .skip(heading + 1L)
                .flatMap(row -> line(row).stream())
                .toList();
    }

    private static Optional<SheetColumns> heading(List<String> row) {
        var found = new SheetColumns(column(row, NAME), column(row, ARTICLE), column(row, QUANTITY));
        return found.quantity >= 0 && (found.name >= 0 || found.article >= 0) ? Optional.of(found) : Optional.empty();
    }

    private static int column(List<String> row, Pattern heading) {
        return IntStream.range(0, row.size())
                .filter(at -> heading.matcher(row.get(at).strip()).matches())
                .findFirst()
                .orElse(-1);
    }

    /** Rows without a quantity are headings, sums and what was not wanted. */
    private Optional<WantedLine> line(List<String> row) {
        var sku = cell(row, article);
        var text = Optional.ofNullable(cell(row, name)).or(() -> Optional.ofNullable(sku));
        return quantity(cell(row, quantity)).flatMap(number -> text.map(it -> new WantedLine(it, sku, number)));
    }

    private static Optional<Integer> quantity(@Nullable String cell) {
        return Optional.ofNullable(cell)
                .map(NUMBER::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .filter(number -> number >= 1 && number <= MailLimits.QUANTITY_MAX);
    }

    private static @Nullable String cell(List<String> row, int column) {
        if (column < 0 || column >= row.size()) {
            return null;
        }
        var text = Texts.oneLine(row.get(column), MailLimits.LINE_TEXT_MAX);
        return text.isEmpty() ? null : text;
    }
}
