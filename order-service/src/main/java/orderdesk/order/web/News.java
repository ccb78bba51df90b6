package orderdesk.order.web;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.OrderDesk;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.State;
import orderdesk.platform.web.Problem;
import org.springframework.http.HttpStatus;

/** Lets a caller wait a moment for what follows by events, instead of asking again and again. */
final class News {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final Set<String> KINDS = Set.of("stock", "benefits", "verdict");

    private final OrderDesk desk;

    News(OrderDesk desk) {
        this.desk = desk;
    }

    /** The order once everything named is known of its version, or as it stands after 2 s. */
    Order awaited(ShopId shop, OrderId id, List<String> kinds) {
        if (!KINDS.containsAll(kinds)) {
            var errors = List.of(new Problem.Error("waitFor", "invalid", "One of %s.".formatted(KINDS)));
            throw new Problem(HttpStatus.BAD_REQUEST, "parameter-invalid", "Unknown news.", errors);
        }
        var until = System.nanoTime() + PATIENCE.toNanos();
        var order = desk.find(shop, id);
        while (!allKnown(order, kinds) && System.nanoTime() < until) {
            LockSupport.parkNanos(PAUSE.toNanos());
            order = desk.find(shop, id);
        }
        return order;
    }

    private static boolean allKnown(Order order, List<String> kinds) {
        return kinds.stream().allMatch(kind -> known(order, kind));
    }

    private static boolean known(Order order, String kind) {
        var stock = order.known().stock();
        return switch (kind) {
            case "stock" -> stock != null && stock.version() == order.version();
            case "benefits" -> !order.awaitsBenefits();
            default -> !(order.state() instanceof State.Agreed);
        };
    }
}
