package orderdesk.notification.order.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.order.AfterSaleEvent;

/** What messages speak about beside the order itself: its customer's certificates, and what went wrong with it. */
public record Beside(List<Gift> gifts, List<AfterSale> cases) {

    /** Of each the last are kept; an order has a few at most. */
    public static final int KEPT_MAX = 20;

    static final Beside NOTHING = new Beside(List.of(), List.of());

    public Beside {
        gifts = List.copyOf(gifts);
        cases = List.copyOf(cases);
    }

    Beside with(Gift gift) {
        var others = gifts.stream().filter(each -> !each.certificate().equals(gift.certificate()));
        return new Beside(last(Stream.concat(others, Stream.of(gift)).toList()), cases);
    }

    Beside after(AfterSaleEvent event) {
        var known =
                cases.stream().filter(each -> each.id().equals(event.caseId())).findFirst();
        var next = known.orElseGet(() -> AfterSale.unheardOf(event.caseId())).after(event);
        var others = cases.stream().filter(each -> !each.id().equals(event.caseId()));
        return new Beside(gifts, last(Stream.concat(others, Stream.of(next)).toList()));
    }

    public Optional<Gift> gift(String certificate) {
        return gifts.stream()
                .filter(each -> each.certificate().equals(certificate))
                .findFirst();
    }

    public Optional<AfterSale> afterSale(String id) {
        return cases.stream().filter(each -> each.id().toString().equals(id)).findFirst();
    }

    private static <T> List<T> last(List<T> all) {
        return all.subList(Math.max(0, all.size() - KEPT_MAX), all.size());
    }
}
