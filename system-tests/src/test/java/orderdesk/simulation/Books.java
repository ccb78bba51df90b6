package orderdesk.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.order.domain.Order;
import orderdesk.platform.claim.PersonClaim;

/** What the people outside were told, and have a right to rely on. */
final class Books {

    private final Map<OrderId, Order> accepted = new LinkedHashMap<>();
    private final Map<OrderId, Long> tokens = new HashMap<>();
    private final List<String> codes = new ArrayList<>();
    private final List<Runnable> away = new ArrayList<>();
    private int numbers;

    int nextNumber() {
        return ++numbers;
    }

    void accepted(Order order) {
        accepted.putIfAbsent(order.id(), order);
    }

    List<OrderId> orders() {
        return new ArrayList<>(accepted.keySet());
    }

    OrderId drawn(Random random) {
        return orders().get(random.nextInt(accepted.size()));
    }

    boolean isEmpty() {
        return accepted.isEmpty();
    }

    /** Somebody was told the code of a certificate. */
    void issued(String code) {
        codes.add(code);
    }

    List<String> codes() {
        return List.copyOf(codes);
    }

    /** Somebody was told that he holds this work: from now on no older claim may act on it. */
    void claimed(PersonClaim claim) {
        claim.items().stream()
                .map(UUID::fromString)
                .map(OrderId::new)
                .forEach(order -> tokens.merge(order, claim.token(), Math::max));
        var called = List.copyOf(away);
        away.clear();
        called.forEach(Runnable::run);
    }

    /** Calls somebody back when anybody, himself included, is told that he holds work. */
    void whenNextClaimed(Runnable back) {
        away.add(back);
    }

    /** The highest token that anybody was told for this work. */
    long token(OrderId order) {
        return tokens.getOrDefault(order, 0L);
    }
}
