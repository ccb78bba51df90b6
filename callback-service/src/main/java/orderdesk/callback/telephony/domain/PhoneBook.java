package orderdesk.callback.telephony.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one shop, toll-free and others (R039), and the extensions of its people (R063). The line that a customer
 * dialled decides the shop.
 */
public record PhoneBook(ShopId shop, List<Line> lines, List<Extension> extensions) {

    public static final int LINES_MAX = 100;
    public static final int EXTENSIONS_MAX = 1_000;

    /**
     * @param number E.164 with the plus sign
     * @param label how the desk calls it, as "горячая линия"
     * @param greeting what the operator says first; absent where the shop's name will do (R009)
     * @param since the shop has it; of two shops that claim one line, the earlier has it
     * @param shownAs what a customer's telephone shows when he is called from it, as it was registered with the carrier;
     *     absent where nobody calls from it, or nothing is registered
     * @param exchange at which it is, as {@code asterisk}: calls from it are placed there; absent where there is one only
     */
    public record Line(
            String number,
            String label,
            @Nullable String greeting,
            Instant since,
            @Nullable String shownAs,
            @Nullable String exchange) {

        /** In characters: art. 45 of 126-FZ and decree 1300 of 28.08.2025. */
        public static final int SHOWN_MAX = 32;

        public Line(String number, String label, @Nullable String greeting, Instant since) {
            this(number, label, greeting, since, null, null);
        }
    }

    /** @param number as the exchange writes it, digits */
    public record Extension(String number, OperatorId operator) {}

    public Optional<Line> line(String number) {
        return lines.stream().filter(line -> line.number().equals(number)).findFirst();
    }

    /** What is in it already keeps its time. */
    public PhoneBook with(List<Line> its, List<Extension> people) {
        var kept = its.stream()
                .map(line -> new Line(
                        line.number(),
                        line.label(),
                        line.greeting(),
                        line(line.number()).map(Line::since).orElse(line.since()),
                        line.shownAs(),
                        line.exchange()))
                .toList();
        return new PhoneBook(shop, kept, List.copyOf(people));
    }
}
