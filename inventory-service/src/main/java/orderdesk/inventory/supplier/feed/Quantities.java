package orderdesk.inventory.supplier.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import orderdesk.inventory.supplier.domain.TableProfile;
import orderdesk.inventory.supplier.domain.TableProfile.Field;
import org.jspecify.annotations.Nullable;

/** Reads how people write in tables what there is and what it costs: {@code > 10}, {@code много}, {@code 1 299 руб.} */
final class Quantities {

    /** A sign, digits, a fraction that is zero, and a plus: {@code 12}, {@code 12.000}, {@code >10}, {@code 10+}. */
    private static final Pattern COUNT =
            Pattern.compile("(?:[>≥~]|более|больше|от)?(-?\\d{1,9})(?:[.,]0{1,8})?\\+?(?:шт\\.?)?");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]");
    private static final Pattern CURRENCY = Pattern.compile("(?iu)(руб\\.?|р\\.?|rub|₽|тг\\.?|₸)$");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.,]\\d{1,12})?");
    private static final Set<String> YES =
            Set.of("true", "да", "yes", "+", "++", "+++", "есть", "вналичии", "много", "мало", "достаточно");
    private static final Set<String> NO =
            Set.of("false", "нет", "no", "-", "нетвналичии", "отсутствует", "ожидается", "подзаказ");

    private final Set<String> yes = new HashSet<>(YES);
    private final Set<String> no = new HashSet<>(NO);

    Quantities(TableProfile profile) {
        profile.outOfStock().forEach(word -> {
            no.add(folded(word));
            yes.remove(folded(word));
        });
        profile.inStock().forEach(word -> {
            yes.add(folded(word));
            no.remove(folded(word));
        });
    }

    /** What one column says. */
    record Said(Field field, String text) {}

    /** What all columns together say, as a list in YML would; what is not understood stays as it is written. */
    record Stock(@Nullable String available, @Nullable String count) {}

    /** Counts of several warehouses add up. A row without any says that there is nothing: the column is there. */
    Stock of(List<Said> said) {
        String available = null;
        String unknown = null;
        var counted = said.isEmpty() ? -1 : 0L;
        for (var each : said) {
            var text = folded(each.text());
            var count = COUNT.matcher(text);
            if (count.matches()) {
                counted += Math.max(0, Long.parseLong(count.group(1)));
            } else if (yes.contains(text)) {
                available = "true";
            } else if (!no.contains(text) && !text.isEmpty()) {
                unknown = each.text();
            }
        }
        if (unknown != null) {
            return new Stock(unknown, null);
        }
        if (available != null) {
            return new Stock(available, counted > 0 ? Long.toString(counted) : null);
        }
        return counted < 0 ? new Stock(null, null) : new Stock(null, Long.toString(counted));
    }

    /** The amount as a list in YML would write it, multiplied; what is no amount stays as it is. */
    static String amount(String text, @Nullable BigDecimal factor) {
        var plain = CURRENCY.matcher(SPACES.matcher(text).replaceAll("")).replaceAll("");
        if (factor == null || !NUMBER.matcher(plain).matches()) {
            return plain;
        }
        var exact = new BigDecimal(plain.replace(',', '.'));
        return exact.multiply(factor).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String folded(String text) {
        return SPACES.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
