package orderdesk.platform.script;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.shop.ShopScript;
import orderdesk.contracts.shop.ShopScript.Option;
import orderdesk.contracts.shop.ShopScript.Phrase;
import orderdesk.contracts.shop.ShopScript.Place;

/** Which phrase leads to which. */
final class Ways {

    private final List<Phrase> phrases;
    private final Map<String, Phrase> byId = new HashMap<>();

    Ways(ShopScript script) {
        this.phrases = script.phrases();
        phrases.forEach(phrase -> byId.putIfAbsent(phrase.id(), phrase));
    }

    boolean knows(String id) {
        return byId.containsKey(id);
    }

    boolean hasPlace(String id) {
        var phrase = byId.get(id);
        return phrase != null && phrase.place() != null;
    }

    boolean isLedTo(Phrase phrase) {
        return phrases.stream().flatMap(Ways::next).anyMatch(phrase.id()::equals);
    }

    boolean isInCircle(Phrase phrase) {
        return reachable(phrase).contains(phrase.id());
    }

    /** Whether it is spoken of one line wherever it is spoken at all. */
    boolean onlyOfLines(Phrase phrase) {
        if (phrase.place() != null) {
            return phrase.place() == Place.AFTER_LINE;
        }
        var from = phrases.stream()
                .filter(other -> other.place() != null && reachable(other).contains(phrase.id()))
                .map(Phrase::place)
                .collect(Collectors.toSet());
        return from.equals(Set.of(Place.AFTER_LINE));
    }

    private Set<String> reachable(Phrase from) {
        var found = new HashSet<String>();
        var open = new ArrayDeque<>(next(from).toList());
        while (!open.isEmpty()) {
            var phrase = byId.get(open.pop());
            if (phrase != null && found.add(phrase.id())) {
                next(phrase).forEach(open::push);
            }
        }
        return found;
    }

    private static Stream<String> next(Phrase phrase) {
        return phrase.answers().stream().map(Option::next).filter(Objects::nonNull);
    }
}
