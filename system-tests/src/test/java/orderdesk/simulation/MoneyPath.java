package orderdesk.simulation;

import static orderdesk.simulation.Facts.require;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;

/** What was announced of certificates and of the benefits of orders; what does not add up is objected to. */
final class MoneyPath {

    private final Map<String, Long> faces = new HashMap<>();
    private final Map<String, Map<OrderId, Long>> taken = new HashMap<>();
    private final Map<OrderId, Said> said = new HashMap<>();
    private final Set<OrderId> released = new HashSet<>();

    private record Said(int version, int revision) {}

    void goOn(BenefitEvent event) {
        switch (event) {
            case BenefitEvent.CertificateIssued it -> issued(it.certificateId(), it.face(), it);
            case BenefitEvent.CouponIssued it -> issued(it.certificateId(), it.face(), it);
            case BenefitEvent.CertificateMoved moved -> moved(moved);
            case BenefitEvent.BenefitsHeld it -> {
                next(it.orderId(), it.orderVersion(), it.revision(), it);
                positive(it.held(), it);
            }
            case BenefitEvent.BenefitsRefused it -> next(it.orderId(), it.orderVersion(), it.revision(), it);
            case BenefitEvent.BenefitsRedeemed it -> {
                next(it.orderId(), it.orderVersion(), it.revision(), it);
                positive(it.redeemed(), it);
            }
            case BenefitEvent.BenefitsReleased it -> {
                next(it.orderId(), it.orderVersion(), it.revision(), it);
                released.add(it.orderId());
            }
            case BenefitEvent.CertificateChanged _,
                    BenefitEvent.CampaignChanged _,
                    BenefitEvent.GuessingSuspected _ -> {}
            case BenefitEvent.Unknown _ -> throw new AssertionError("Announced what nobody knows");
        }
    }

    private void issued(String certificate, Money face, BenefitEvent event) {
        require(faces.put(certificate, face.minor()) == null, event, "Issued twice");
    }

    /** At every prefix of its history: what is free and what orders have is the face (architecture section 4, no. 5). */
    private void moved(BenefitEvent.CertificateMoved moved) {
        var orders = taken.computeIfAbsent(moved.certificateId(), _ -> new HashMap<>());
        orders.put(moved.orderId(), moved.held().plus(moved.spent()).minor());
        var sum = orders.values().stream().mapToLong(Long::longValue).sum();
        require(moved.held().isZero() || moved.spent().isZero(), moved, "Held and spent");
        require(
                moved.free().minor() >= 0
                        && moved.free().minor() + sum == faces.getOrDefault(moved.certificateId(), -1L),
                moved,
                "Orders have %d of it".formatted(sum));
    }

    private void next(OrderId order, int version, int revision, BenefitEvent event) {
        var before = said.getOrDefault(order, new Said(0, 0));
        require(!released.contains(order) || version > before.version(), event, "After its end");
        require(version >= before.version() && revision == before.revision() + 1, event, "Not after " + before);
        said.put(order, new Said(version, revision));
    }

    private static void positive(List<BenefitEvent.Held> held, BenefitEvent event) {
        require(held.stream().allMatch(each -> each.amount().minor() > 0), event, "Less than nothing is held");
    }
}
