package orderdesk.inventory.query.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import orderdesk.contracts.stock.SupplyEvent.Wanted;
import orderdesk.inventory.query.SupplierAnswer;
import orderdesk.inventory.query.domain.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The form by which a supplier without a service answers: a row for each SKU. */
final class AnswerForm {

    private static final String PAGE = """
            <!doctype html><html lang="ru"><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>Вопрос поставщику</title>
            <style>body{font:17px/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 1em}
            td,th{padding:.2em .6em;text-align:left}input{font:inherit;width:8em}button{font:inherit;padding:.5em 1.2em}
            </style><h1>%s: что у вас есть?</h1>%s</html>
            """;
    private static final String ROW = """
            <tr><th scope="row">%1$s</th><td>%2$d</td>
            <td><input name="q%3$d" inputmode="numeric" aria-label="%1$s: есть, штук"></td>
            <td><input name="c%3$d" inputmode="decimal" aria-label="%1$s: цена"></td>
            <td><input name="d%3$d" type="date" aria-label="%1$s: будет у нас"></td></tr>""";
    private static final int DIGITS_MAX = 12;

    private AnswerForm() {}

    static String of(String shop, Query query, boolean open, String currency) {
        var body = open ? form(query, currency) : "<p role=\"status\">Спасибо, ответ записан.</p>";
        return PAGE.formatted(HtmlUtils.htmlEscape(shop), body);
    }

    private static String form(Query query, String currency) {
        var rows = new StringBuilder();
        for (var at = 0; at < query.lines().size(); at++) {
            Wanted line = query.lines().get(at);
            rows.append(ROW.formatted(HtmlUtils.htmlEscape(line.sku().value()), line.quantity(), at));
        }
        return "<form method=\"post\"><table><tr><th>Артикул<th>Нужно<th>Есть<th>Цена, %s<th>Будет у нас</tr>%s</table>"
                        .formatted(currency, rows)
                + "<p>Пустая строка: об этом пока ничего не известно.</p><button>Ответить</button></form>";
    }

    /** Rows that were left empty say nothing; what cannot be read makes a line that is not believed. */
    static SupplierAnswer read(Map<String, String> fields, Query query) {
        var lines = new ArrayList<SupplierAnswer.Line>();
        for (var at = 0; at < query.lines().size(); at++) {
            var quantity = fields.getOrDefault("q" + at, "").strip();
            if (!quantity.isEmpty()) {
                var sku = query.lines().get(at).sku().value();
                var cost = minor(fields.getOrDefault("c" + at, "").strip());
                lines.add(new SupplierAnswer.Line(
                        sku,
                        number(quantity),
                        cost,
                        null,
                        day(fields.getOrDefault("d" + at, "").strip())));
            }
        }
        return new SupplierAnswer(List.copyOf(lines), null);
    }

    private static Integer number(String text) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : -1;
    }

    /** "1290", "1 290,50": in units of the currency, of which every one here has a hundred parts. */
    private static @Nullable Long minor(String text) {
        if (text.isEmpty()) {
            return null;
        }
        var plain = text.chars()
                .filter(each -> !Character.isWhitespace(each) && each != '\u00a0')
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .replace(',', '.');
        return plain.length() <= DIGITS_MAX && plain.matches("\\d+(\\.\\d{1,2})?")
                ? new BigDecimal(plain).movePointRight(2).longValueExact()
                : Long.valueOf(-1);
    }

    private static @Nullable Instant day(String text) {
        try {
            return text.isEmpty()
                    ? null
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException _) {
            return null; // no day that a calendar has: nothing is known of it
        }
    }
}
