package orderdesk.promo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.benefit.BenefitEvent.Held;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.Money;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import orderdesk.promo.domain.CampaignRules;
import orderdesk.promo.domain.CampaignRules.Stacking;
import orderdesk.promo.domain.CampaignRules.Worth;
import orderdesk.promo.domain.Certificate;
import orderdesk.promo.domain.Result;
import orderdesk.promo.messaging.OrdersReader;
import org.jspecify.annotations.Nullable;

/** The desks over a store in memory, with what tests put there and look at. */
public final class Till {

    public static final Cause CAUSE = new Cause("test", "c", null);
    public static final Instant NEXT_YEAR = Instant.parse("2027-11-20T12:00:00Z");

    public final SimulatedClock clock;
    public final SimulatedStore store;
    public final Desks desks;

    public Till() {
        this(new SimulatedClock(Orders.NOON));
    }

    private Till(SimulatedClock clock) {
        this(SimulatedStore.synchronous(clock), clock);
    }

    /** As after a start. */
    public Till(SimulatedStore store, SimulatedClock clock) {
        this.clock = clock;
        this.store = store;
        this.desks = Desks.on(store, new FixedShops(), Orders.CODES, clock);
    }

    /** @return its code */
    public String certificate(Money face, String key) {
        return desks.certificates()
                .issue(Orders.SHOP, face, NEXT_YEAR, new Once("manager", key, "hash"), CAUSE)
                .code();
    }

    public void campaign(String code, CampaignRules rules) {
        desks.campaigns().plan(Orders.SHOP, code, rules, new Once("manager", code, "hash"), CAUSE);
    }

    public static CampaignRules rules(Worth worth, @Nullable Integer uses, @Nullable Integer perCustomer) {
        return new CampaignRules(
                "Скидки",
                worth,
                Orders.NOON.minus(Duration.ofDays(1)),
                Orders.NOON.plus(Duration.ofDays(1)),
                null,
                List.of(),
                List.of(),
                null,
                uses,
                perCustomer,
                Stacking.TOGETHER);
    }

    public void hear(Received<OrderEvent> event) {
        new OrdersReader(desks.benefits(), desks.certificates()).on(event);
    }

    public Certificate find(String code) {
        return desks.certificates().findByCode(Orders.SHOP, code).orElseThrow().state();
    }

    public List<Result> results(Orders order) {
        return desks.benefits()
                .ofOrder(Orders.SHOP, order.id())
                .orElseThrow()
                .state()
                .results();
    }

    /** What is held, in roubles, by kind and in the order of the codes; refusals by their word. */
    public List<String> worth(Orders order) {
        return results(order).stream().map(Till::said).toList();
    }

    private static String said(Result result) {
        var held = result.held();
        return held == null ? String.valueOf(result.refused()) : said(held);
    }

    private static String said(Held held) {
        return "%s %d".formatted(held.kind(), held.amount().minor() / 100);
    }

    public <E extends BenefitEvent> List<E> announced(Class<E> type) {
        return store.events(type);
    }
}
