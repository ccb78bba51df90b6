package orderdesk.notification.mailbox.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import orderdesk.contracts.notification.MailEvent.WantedLine;
import orderdesk.notification.mailbox.domain.MailLimits;

/**
 * The lines of an order in free text (R078). It is careful: what is no order, or may be none, is for a human, who is
 * told of it as a request.
 */
final class OrderText {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern MARK =
            Pattern.compile("^\\s*(?:\\d{1,3}[.)](?:\\s+|(?=[\\p{L}«\"]))|[-–—•·*+]\\s+)", FLAGS);

    private static final Pattern ORDERS = Pattern.compile(
            "\\b(?:заказ(?:ать|ываю|ываем|у|а)?|закажу|закажем|заявк[аиу]|куп(?:ить|лю|им)|приобрести|нуж(?:но|ны|на|ен)"
                    + "|требу(?:ется|ются)|прошу|просим|сч[её]т|оформите|отгрузите|доставьте|order)\\b",
            FLAGS);

    private static final Pattern COMPLAINS = Pattern.compile(
            "\\b(?:верн(?:уть|ите|у)|возврат\\w*|брак\\w*|обмен\\w*|жалоб\\w*|претензи\\w*|отмен\\w*|рекламаци\\w*"
                    + "|сломал\\w*|не\\s+работа\\w*|не\\s+(?:тот|та|то|те)|не\\s+приш\\w*|где\\s+(?:мой\\s+)?заказ)\\b",
            FLAGS);

    /** What has a number at its end and is no goods. */
    private static final Pattern NO_GOODS = Pattern.compile(
            "^\\s*(?:тел\\w*|моб\\w*|адрес|дом|корп\\w*|кв\\w*|подъезд|этаж|домофон|код\\s+домофона|индекс|инн|кпп|огрн"
                    + "|ул\\w*|г\\.|город|заказ|номер|дата|итого|сумма|скидка|доставка|оплата)\\b.*",
            FLAGS);

    private OrderText() {}

    /** @return empty where it is no order; more lines than an order may have are returned as they are */
    static List<WantedLine> lines(String subject, String text) {
        if (COMPLAINS.matcher(subject).find() || COMPLAINS.matcher(text).find()) {
            return List.of();
        }
        var written = text.lines()
                .filter(line -> !line.isBlank())
                .flatMap(line -> apart(line).stream())
                .toList();
        var sure = written.stream().filter(OrderText::isSure).count();
        var asks = ORDERS.matcher(subject).find() || ORDERS.matcher(text).find();
        var mostly = sure * 2 >= written.size();
        return sure > 0 && (asks || sure > 1 || mostly) ? goods(written) : List.of();
    }

    private static List<WantedLine> goods(List<String> written) {
        return written.stream()
                .filter(line -> isSure(line) || isListed(line))
                .flatMap(line -> line(line).stream())
                .toList();
    }

    /** Who asks for something does not order it yet. */
    private static boolean isSure(String line) {
        var plain = unmarked(line);
        return !plain.endsWith("?")
                && !NO_GOODS.matcher(plain).matches()
                && (Quantity.in(plain).filter(Quantity::sure).isPresent() || Article.isNamed(plain));
    }

    private static boolean isListed(String line) {
        var plain = unmarked(line);
        return !plain.endsWith("?")
                && !NO_GOODS.matcher(plain).matches()
                && (MARK.matcher(line).find() || Quantity.in(plain).isPresent());
    }

    /** Several goods in one line, each with its quantity. */
    private static List<String> apart(String line) {
        var ends = Quantity.WITH_UNIT
                .matcher(line)
                .results()
                .map(found -> found.end())
                .toList();
        if (ends.size() < 2) {
            return List.of(line);
        }
        var parts = new ArrayList<String>();
        var from = 0;
        for (var end : ends) {
            parts.add(line.substring(from, end).replaceFirst("^[\\s,;.]+(?:и\\s+)?", ""));
            from = end;
        }
        return parts;
    }

    private static Optional<WantedLine> line(String written) {
        var plain = unmarked(written);
        var quantity = Quantity.in(plain);
        var name = trimmed(quantity.map(it -> it.without(plain)).orElse(plain));
        return name.codePoints().anyMatch(Character::isLetterOrDigit)
                ? Optional.of(new WantedLine(
                        Texts.oneLine(name, MailLimits.LINE_TEXT_MAX),
                        Article.in(plain).orElse(null),
                        quantity.map(Quantity::number).orElse(null)))
                : Optional.empty();
    }

    private static String unmarked(String line) {
        return MARK.matcher(line).replaceFirst("").strip();
    }

    private static String trimmed(String name) {
        return name.replaceAll("\\s+", " ").replaceAll("^[\\s,;:.–—=-]+|[\\s,;:–—=-]+$", "");
    }
}
