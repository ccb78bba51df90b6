package orderdesk.platform.script;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.shared.Money;
import orderdesk.platform.language.Filters;
import orderdesk.platform.language.Template;

/** What may stand in the gaps of a phrase. Goods are named in the nominative: nobody inflects what a list calls them. */
final class Words {

    private static final LocalDate SOME_DAY = LocalDate.EPOCH;
    private static final Money SOME_MONEY = new Money(100, "RUB");

    /** A value of the sort that each has, so that a filter which cannot say it is found out before anybody speaks. */
    private static final Map<String, Object> ANYWHERE = Map.of(
            "daygreeting", "Добрый день",
            "shop.spokenName", "Трибуна",
            "shop.phone", "8 800 555-01-22",
            "operator.title", "служба заказов",
            "operator.given", "Анна",
            "customer.callName", "Ирина Сергеевна",
            "addressAs", "Ирина",
            "order.number", "10427",
            "order.lines", 1);

    private static final Map<String, Object> OF_A_LINE = Map.of(
            "line.name",
            "Кружка",
            "line.options",
            "цвет красный",
            "line.quantity",
            1,
            "line.price",
            SOME_MONEY,
            "line.total",
            SOME_MONEY);

    private Words() {}

    /** @param ofLine it is said of one line, which it may name */
    static List<Flaw> mistakes(String say, boolean ofLine) {
        var template = new Template(say);
        var flaws = new ArrayList<Flaw>();
        template.mistakes().forEach(said -> flaws.add(new Flaw("", "gap", said)));
        var known = new HashMap<>(ANYWHERE);
        if (ofLine) {
            known.putAll(OF_A_LINE);
        }
        template.paths().stream()
                .filter(path -> !known.containsKey(path))
                .map(path -> new Flaw(
                        "",
                        "unknown-gap",
                        OF_A_LINE.containsKey(path)
                                ? "{{%s}} is known after a line only.".formatted(path)
                                : "There is no {{%s}}; there are %s."
                                        .formatted(
                                                path,
                                                known.keySet().stream().sorted().toList())))
                .forEach(flaws::add);
        if (flaws.isEmpty() && !canBeSaid(template, known)) {
            flaws.add(new Flaw("", "filter", "A filter cannot say what stands before it."));
        }
        return flaws;
    }

    private static boolean canBeSaid(Template template, Map<String, Object> known) {
        try {
            return template.fill(known, new Filters(SOME_DAY)).isPresent();
        } catch (ClassCastException _) {
            return false;
        }
    }
}
