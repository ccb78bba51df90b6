package orderdesk.inventory.catalogue.domain;

import java.util.ArrayList;
import java.util.Objects;
import orderdesk.contracts.shared.Money;
import org.jspecify.annotations.Nullable;

/** Says to an operator, in one line, why a product does instead of another. */
final class Reasons {

    private static final String ORIGIN = "оригинальность";

    private Reasons() {}

    static String of(Kinship kin, Offer wanted, Offer offer, Money price) {
        var why = switch (kin.kind()) {
            case DECLARED -> "замена, которую назначил магазин";
            case MODEL -> sameModel(wanted, offer);
            case CODE -> origin(offer) + "тот же код " + kin.example();
            case DEVICE -> origin(offer) + "для того же устройства: " + kin.example();
            case ALIKE -> "похожий товар";
        };
        return why + cheaper(wanted.price(), price);
    }

    private static String sameModel(Offer wanted, Offer offer) {
        var was = wanted.card().options();
        var now = offer.card().options();
        var differences = new ArrayList<String>();
        differ(differences, "размер", was.size(), now.size());
        differ(differences, "цвет", was.colour(), now.colour());
        differ(differences, "серия", was.series(), now.series());
        return differences.isEmpty() ? "та же модель" : "та же модель, " + String.join(", ", differences);
    }

    /** Whether it is the maker's own or made by others for his devices: the first thing that a customer asks. */
    private static String origin(Offer offer) {
        return offer.card().params().stream()
                .filter(param -> Compatibility.folded(param.name()).equals(ORIGIN))
                .map(param -> Compatibility.folded(param.value()) + ", ")
                .findFirst()
                .orElse("");
    }

    private static void differ(ArrayList<String> differences, String name, @Nullable String was, @Nullable String now) {
        if (now != null && !now.equalsIgnoreCase(Objects.requireNonNullElse(was, ""))) {
            differences.add(name + " " + now);
        }
    }

    private static String cheaper(@Nullable Money was, Money now) {
        if (was == null || was.minor() <= 0 || !was.currency().equals(now.currency())) {
            return "";
        }
        var percent = Math.round(100.0 * (now.minor() - was.minor()) / was.minor());
        return percent == 0
                ? ", цена та же"
                : ", %s на %d %%".formatted(percent < 0 ? "дешевле" : "дороже", Math.abs(percent));
    }
}
