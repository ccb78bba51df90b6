package orderdesk.confirmation.script;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.shop.ShopScript.Group;

/** The shop's own groups of goods, made ready once for every talk. */
final class Sorting {

    private static final Locale RUSSIAN = Locale.of("ru");

    private final List<Ready> groups;

    Sorting(List<Group> groups) {
        this.groups = groups.stream().map(Ready::of).toList();
    }

    /** Ids of the groups that these goods belong to. */
    Set<String> of(Line line) {
        if (groups.isEmpty()) {
            return Set.of();
        }
        var words = Stream.of(line.name().toLowerCase(RUSSIAN).split("[^\\p{L}\\p{N}-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return groups.stream()
                .filter(group -> group.has(line.sku().value(), words))
                .map(Ready::id)
                .collect(Collectors.toSet());
    }

    private record Ready(String id, Set<String> skus, List<String> beginnings, List<String> words) {

        static Ready of(Group group) {
            var whole = new HashSet<>(group.skus());
            whole.removeIf(sku -> sku.endsWith("*"));
            var beginnings = group.skus().stream()
                    .filter(sku -> sku.endsWith("*"))
                    .map(sku -> sku.substring(0, sku.length() - 1))
                    .toList();
            var words = group.words().stream()
                    .map(word -> word.toLowerCase(RUSSIAN))
                    .toList();
            return new Ready(group.id(), whole, beginnings, words);
        }

        boolean has(String sku, List<String> name) {
            return skus.contains(sku)
                    || beginnings.stream().anyMatch(sku::startsWith)
                    || words.stream().anyMatch(word -> name.stream().anyMatch(each -> each.startsWith(word)));
        }
    }
}
