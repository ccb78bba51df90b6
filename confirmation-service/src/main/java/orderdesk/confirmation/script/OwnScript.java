package orderdesk.confirmation.script;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import orderdesk.contracts.shop.ShopScript;
import orderdesk.contracts.shop.ShopScript.Phrase;
import orderdesk.contracts.shop.ShopScript.Place;
import orderdesk.platform.shops.Shops.Scripted;

/** One version of a shop's script, made ready to be spoken: once, not in every talk. */
public final class OwnScript {

    private final Scripted scripted;
    private final Sorting sorting;
    private final Map<String, Phrase> phrases;
    private final Map<Place, List<Phrase>> places;

    public OwnScript(Scripted scripted) {
        this.scripted = scripted;
        this.sorting = new Sorting(scripted.script().groups());
        this.phrases = scripted.script().phrases().stream()
                .collect(Collectors.toUnmodifiableMap(Phrase::id, phrase -> phrase));
        this.places = scripted.script().phrases().stream()
                .filter(phrase -> phrase.place() != null)
                .collect(Collectors.groupingBy(
                        Phrase::place, () -> new EnumMap<>(Place.class), Collectors.toUnmodifiableList()));
    }

    /** Of a script that is shown before it is stored: it has no version yet. */
    public static OwnScript tried(ShopScript script) {
        return new OwnScript(new Scripted(0, script));
    }

    /** Whether it is still the one that the shop has. */
    public boolean is(Scripted now) {
        return scripted == now || scripted.version() == now.version();
    }

    int version() {
        return scripted.version();
    }

    Sorting sorting() {
        return sorting;
    }

    Phrase phrase(String id) {
        var found = phrases.get(id);
        if (found == null) {
            throw new IllegalStateException("A stored script leads nowhere: " + id);
        }
        return found;
    }

    List<Phrase> at(Place place) {
        return places.getOrDefault(place, List.of());
    }

    boolean isEmpty() {
        return phrases.isEmpty();
    }
}
