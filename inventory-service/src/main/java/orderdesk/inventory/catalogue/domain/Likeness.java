package orderdesk.inventory.catalogue.domain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By what products are found to be alike. */
public final class Likeness {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Likeness() {}

    /** The same for all sizes and colours of one model: vendor and series, or vendor and the first words of the name. */
    public static String family(Card card) {
        var series = card.options().series();
        var words = words(card.name());
        var model = series != null ? fold(series) : String.join(" ", words.subList(0, Math.min(2, words.size())));
        return fold(card.vendor()) + "|" + model;
    }

    /** The same for all products of one sort: the category, or the first word of the name. */
    public static String sort(Card card) {
        var category = card.category();
        return category != null && !category.isBlank()
                ? "#" + fold(category)
                : words(card.name()).stream().findFirst().orElse("");
    }

    /** Share of words that two names have in common, 0 to 1. */
    public static double ofNames(String one, String other) {
        var all = new HashSet<>(words(one));
        Set<String> common = new HashSet<>(words(other));
        var union = new HashSet<>(all);
        union.addAll(common);
        common.retainAll(all);
        return union.isEmpty() ? 0 : (double) common.size() / union.size();
    }

    /** Without case, and with е for ё. */
    public static List<String> words(String text) {
        return Arrays.stream(NO_WORD.split(fold(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String fold(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
