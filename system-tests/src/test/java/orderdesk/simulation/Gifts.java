package orderdesk.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.OrderDesk;
import orderdesk.order.domain.Change;
import orderdesk.order.domain.Order;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.simulator.World;
import orderdesk.promo.CampaignDesk;
import orderdesk.promo.CertificateDesk;
import orderdesk.promo.domain.Campaign;
import orderdesk.promo.domain.CampaignRules;
import orderdesk.promo.domain.CampaignRules.Stacking;
import orderdesk.promo.domain.CampaignRules.Sum;
import orderdesk.promo.domain.Certificate;
import org.jspecify.annotations.Nullable;

/** Managers who issue certificates and coupons, plan campaigns and change them, and operators who put codes on orders. */
final class Gifts {

    private static final Cause MANAGER = new Cause("manager", "gifts", null);

    private static final int CAMPAIGNS_MAX = 2;

    private final World world;
    private final Random random;
    private final ShopId shop;
    private final Books books;
    private final Facts facts;
    private final List<String> certificates = new ArrayList<>();
    private final List<Campaign> campaigns = new ArrayList<>();

    Gifts(World world, ShopId shop, Books books, Facts facts) {
        this.world = world;
        this.random = world.random();
        this.shop = shop;
        this.books = books;
        this.facts = facts;
    }

    void act() {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> issue(null);
            case 3 -> change();
            case 4 -> written();
            case 5 -> campaign();
            default -> onAnOrder();
        }
    }

    /** For the customer of an order of which nobody may have heard yet, who is written the code. */
    private void written() {
        if (books.isEmpty()) {
            issue(null);
        } else if (random.nextBoolean()) {
            issue(books.drawn(random));
        } else {
            apologise(books.drawn(random));
        }
    }

    private void issue(@Nullable OrderId to) {
        var once = once();
        var sum = new Money(5_000 * (1 + random.nextInt(40)), "RUB");
        var until = world.now().plus(Duration.ofDays(30));
        world.<CertificateDesk, CertificateDesk.Issued>request(
                "issues " + once.key(),
                "promo",
                CertificateDesk.class,
                desk -> desk.issue(shop, sum, until, to, once, MANAGER),
                answer -> answer.ok().ifPresent(this::issued));
    }

    private void apologise(OrderId order) {
        var once = once();
        var sum = new Money(20_000, "RUB");
        var until = world.now().plus(Duration.ofDays(30));
        world.<CertificateDesk, CertificateDesk.Issued>request(
                "apologises " + once.key(),
                "promo",
                CertificateDesk.class,
                desk -> desk.apologise(shop, order, sum, until, "размер", once, MANAGER),
                answer -> answer.ok().ifPresent(this::issued));
    }

    private void issued(CertificateDesk.Issued issued) {
        books.issued(issued.code());
        certificates.add(issued.done().stored().id());
    }

    private Once once() {
        var key = "g" + books.nextNumber();
        return new Once("manager", key, key);
    }

    /** Orders that have money of it keep that. */
    private void change() {
        if (certificates.isEmpty()) {
            return;
        }
        var id = certificates.get(random.nextInt(certificates.size()));
        var until = random.nextBoolean() ? world.now().plus(Duration.ofMinutes(5)) : null;
        var blocked = until == null ? random.nextBoolean() : null;
        world.<CertificateDesk, Optional<Done<Certificate, BenefitEvent>>>attempt(
                "changes " + id,
                "promo",
                CertificateDesk.class,
                desk -> desk.change(shop, id, until, blocked, "ошибка", MANAGER, _ -> {}),
                _ -> {});
    }

    /** Of few uses, which is what orders contend for; now and then one is stopped, or goes on. */
    private void campaign() {
        if (campaigns.size() < CAMPAIGNS_MAX) {
            plan();
            return;
        }
        var planned = campaigns.get(random.nextInt(campaigns.size()));
        var stopped = random.nextBoolean();
        world.<CampaignDesk, Optional<Done<Campaign, BenefitEvent>>>attempt(
                (stopped ? "stops " : "goes on with ") + planned.id(),
                "promo",
                CampaignDesk.class,
                desk -> desk.change(shop, planned.id(), planned.rules(), stopped, MANAGER, _ -> {}),
                _ -> {});
    }

    private void plan() {
        var once = once();
        var code = "ZIMA-" + once.key();
        var rules = new CampaignRules(
                "Зима",
                new Sum(new Money(1_000, "RUB")),
                world.now().minus(Duration.ofDays(1)),
                world.now().plus(Duration.ofDays(30)),
                null,
                List.of(),
                List.of(),
                null,
                1 + random.nextInt(3),
                1 + random.nextInt(2),
                Stacking.TOGETHER);
        world.<CampaignDesk, Done<Campaign, BenefitEvent>>request(
                "plans " + code,
                "promo",
                CampaignDesk.class,
                desk -> desk.plan(shop, code, rules, once, MANAGER),
                answer -> answer.ok().ifPresent(done -> {
                    books.issued(code);
                    campaigns.add(done.stored().state());
                }));
    }

    private void onAnOrder() {
        if (books.isEmpty() || books.codes().isEmpty()) {
            return;
        }
        var order = books.drawn(random);
        if (facts.knows(order)) {
            var codes = books.codes();
            var code = codes.get(random.nextInt(codes.size()));
            var change = random.nextInt(3) == 0
                    ? new Change.RemoveCode("…" + code.substring(code.length() - 2))
                    : new Change.AddCode(code);
            var tag = facts.order(order).tag();
            world.<OrderDesk, Order>attempt(
                    "puts a code on " + order,
                    "order",
                    OrderDesk.class,
                    desk -> desk.amend(shop, order, tag, List.of(change), null, MANAGER),
                    _ -> {});
        }
    }
}
