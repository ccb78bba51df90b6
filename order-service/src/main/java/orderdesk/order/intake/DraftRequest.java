package orderdesk.order.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import orderdesk.contracts.order.OrderDrafted.Ask;
import orderdesk.contracts.order.OrderDrafted.Match;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.shared.Person;
import orderdesk.order.domain.Change;
import orderdesk.order.domain.Drafting;
import orderdesk.order.domain.Flaw;
import orderdesk.order.domain.TermsRules;
import orderdesk.order.domain.Unacceptable;
import org.jspecify.annotations.Nullable;

/**
 * An order that is not placed yet, as an operator begins it.
 *
 * @param channel PHONE or MAIL
 * @param customer as far as he is known
 * @param changes what is known of it already: goods by {@code add-item}, address, delivery and so on
 * @param asks what the customer wrote, to be matched to the catalogue
 */
public record DraftRequest(
        Channel channel,
        Who customer,
        @Nullable List<Change> changes,
        @Nullable List<Written> asks,
        @Nullable String comment) {

    /** As of an amendment. */
    public static final int CHANGES_MAX = 200;

    public DraftRequest {
        changes = changes == null ? List.of() : List.copyOf(changes);
        asks = asks == null ? List.of() : List.copyOf(asks);
    }

    /** @throws Unacceptable naming every flaw at once */
    public void check() {
        var flaws = new ArrayList<>(TextRules.flaws(this));
        if (channel == Channel.SITE) {
            flaws.add(new Flaw("/channel", "channel", "A storefront places its orders."));
        }
        if (asks().size() > Drafting.LINES_MAX) {
            flaws.add(new Flaw("/asks", "lines-count", "At most %d.".formatted(Drafting.LINES_MAX)));
        }
        if (changes().size() > CHANGES_MAX) {
            flaws.add(new Flaw("/changes", "changes-count", "At most %d.".formatted(CHANGES_MAX)));
        }
        for (int i = 0; i < asks().size(); i++) {
            var quantity = asks().get(i).quantity();
            if (quantity != null && (quantity < 1 || quantity > TermsRules.QUANTITY_MAX)) {
                flaws.add(new Flaw("/asks/%d/quantity".formatted(i), "quantity", "1 to 10,000."));
            }
        }
        if (!flaws.isEmpty()) {
            throw new Unacceptable(flaws);
        }
    }

    @Override
    public List<Change> changes() {
        return changes == null ? List.of() : changes;
    }

    @Override
    public List<Written> asks() {
        return asks == null ? List.of() : asks;
    }

    /** In the order in which they were written. */
    public List<Ask> asked() {
        return IntStream.range(0, asks().size())
                .mapToObj(i -> asks().get(i).at(i + 1))
                .toList();
    }

    /** @param phone as typed */
    public record Who(
            @Nullable Person person,
            @Nullable String phone,
            @Nullable String email) {}

    /** @param words the customer's own */
    public record Written(
            String words,
            @Nullable String article,
            @Nullable Integer quantity) {

        Ask at(int position) {
            return new Ask(position, words, article, quantity, Match.PENDING, null, List.of());
        }
    }
}
