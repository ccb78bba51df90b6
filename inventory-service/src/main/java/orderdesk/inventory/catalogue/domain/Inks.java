package orderdesk.inventory.catalogue.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a part is in its device, and of which colour, whatever its maker calls it. */
final class Inks {

    private static final Map<String, Pattern> KINDS = new LinkedHashMap<>();
    private static final Map<String, Pattern> COLOURS = new LinkedHashMap<>();

    static {
        KINDS.put("waste", Pattern.compile("отработ|сбор"));
        KINDS.put("staples", Pattern.compile("скреп"));
        KINDS.put("drum", Pattern.compile("драм|барабан|фоторецептор|формирования изображения"));
        KINDS.put("developer", Pattern.compile("проявител|девелопер"));
        KINDS.put("ink", Pattern.compile("картридж|тонер|чернил"));
        COLOURS.put("cyan", Pattern.compile("(голубой|синий|cyan).*"));
        COLOURS.put("magenta", Pattern.compile("(пурпурный|малиновый|magenta).*"));
        COLOURS.put("yellow", Pattern.compile("(желтый|yellow).*"));
        COLOURS.put("black", Pattern.compile("(черный|black).*|"));
    }

    private Inks() {}

    /** By what its name says before its vendor; the first word where nothing there is known. */
    static String kind(Card card) {
        return known(card)
                .orElseGet(
                        () -> Likeness.words(card.name()).stream().findFirst().orElse(""));
    }

    static boolean isPart(Card card) {
        return known(card).isPresent();
    }

    private static Optional<String> known(Card card) {
        var name = Compatibility.folded(card.name());
        var vendor = card.vendor() == null ? "" : Compatibility.folded(card.vendor());
        var at = vendor.isEmpty() ? -1 : name.indexOf(vendor);
        var head = at > 0 ? name.substring(0, at) : name;
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(head).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Several colours at once are a colour of their own, and so is anything beside the usual four. */
    static String colour(Card card) {
        var said = card.options().colour();
        var colour = said == null ? "" : Compatibility.folded(said);
        var several = colour.contains(",") || colour.contains(" и ");
        return COLOURS.entrySet().stream()
                .filter(each -> !several && each.getValue().matcher(colour).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(colour);
    }
}
