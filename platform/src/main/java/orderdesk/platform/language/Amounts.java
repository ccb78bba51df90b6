package orderdesk.platform.language;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.shared.Money;

/** Money and pieces, in the nominative: sentences are written around it. */
public final class Amounts {

    private static final Map<String, Plural> WHOLE = Map.of(
            "RUB", new Plural("рубль", "рубля", "рублей"),
            "BYN", new Plural("белорусский рубль", "белорусских рубля", "белорусских рублей"),
            "KZT", new Plural("тенге", "тенге", "тенге"),
            "USD", new Plural("доллар", "доллара", "долларов"),
            "EUR", new Plural("евро", "евро", "евро"));
    private static final Map<String, Plural> PARTS = Map.of(
            "RUB", new Plural("копейка", "копейки", "копеек"),
            "BYN", new Plural("копейка", "копейки", "копеек"),
            "KZT", new Plural("тиын", "тиына", "тиынов"),
            "USD", new Plural("цент", "цента", "центов"),
            "EUR", new Plural("цент", "цента", "центов"));

    private Amounts() {}

    public static String money(Money money) {
        var whole = WHOLE.get(money.currency());
        var parts = PARTS.get(money.currency());
        if (whole == null || parts == null) {
            return inDigits(money);
        }
        var units = Math.abs(money.minor()) / 100;
        var rest = Math.abs(money.minor()) % 100;
        var said = rest == 0
                ? whole.with(units)
                : units == 0 ? parts.with(rest) : whole.with(units) + " " + parts.with(rest);
        return money.minor() < 0 ? "минус " + said : said;
    }

    /** In the accusative, where one kopeck is another word. */
    public static String difference(Money before, Money after) {
        var more = after.minus(before);
        if (more.isZero()) {
            return "сумма та же";
        }
        var said = money(new Money(Math.abs(more.minor()), more.currency())).replaceFirst("копейка$", "копейку");
        return "на %s %s".formatted(said, more.minor() > 0 ? "дороже" : "дешевле");
    }

    private static String inDigits(Money money) {
        var scale = Math.max(0, Currency.getInstance(money.currency()).getDefaultFractionDigits());
        return BigDecimal.valueOf(money.minor(), scale).toPlainString().replace('.', ',') + " " + money.currency();
    }

    /** @param forms as {@code штука, штуки, штук}; a fraction takes the second */
    static String count(Number number, List<String> forms) {
        var plural = new Plural(forms.get(0), forms.get(1), forms.get(2));
        if (number instanceof BigDecimal fraction
                && fraction.stripTrailingZeros().scale() > 0) {
            return fraction.stripTrailingZeros().toPlainString().replace('.', ',') + " " + plural.few();
        }
        return plural.with(number.longValue());
    }
}
