package orderdesk.simulation;

import static orderdesk.simulation.Facts.require;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import orderdesk.contracts.order.OrderId;
import orderdesk.order.domain.Order;
import orderdesk.order.persistence.OrderKind;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.simulator.World;
import orderdesk.promo.domain.Aim;
import orderdesk.promo.domain.Campaign;
import orderdesk.promo.domain.OrderBenefits;
import orderdesk.promo.domain.Quota;
import orderdesk.promo.persistence.CampaignKind;
import orderdesk.promo.persistence.OrderBenefitsKind;
import orderdesk.promo.persistence.QuotaKind;

/** Once the faults have healed: no campaign was used more often than it may be, and its blocks count who uses it (R030). */
final class UsesInTheEnd {

    private final List<Campaign> campaigns;
    private final List<OrderBenefits> benefits;
    private final List<Quota> quotas;
    private final Map<OrderId, String> customers;

    UsesInTheEnd(World world) {
        this.campaigns =
                world.all(new CampaignKind()).stream().map(Stored::state).toList();
        this.benefits =
                world.all(new OrderBenefitsKind()).stream().map(Stored::state).toList();
        this.quotas = world.all(new QuotaKind()).stream().map(Stored::state).toList();
        this.customers = world.all(new OrderKind()).stream()
                .map(Stored::state)
                .collect(Collectors.toMap(Order::id, UsesInTheEnd::customer));
    }

    private static String customer(Order order) {
        return Objects.requireNonNull(order.terms().customer().phone()).e164();
    }

    void check() {
        campaigns.forEach(this::isUsedAsOftenAsItMayBe);
    }

    private void isUsedAsOftenAsItMayBe(Campaign campaign) {
        var users = benefits.stream()
                .filter(its -> its.aim() != Aim.RELEASE)
                .filter(its -> its.results().stream()
                        .anyMatch(each -> each.held() != null && campaign.id().equals(each.campaign())))
                .map(OrderBenefits::orderId)
                .toList();
        var most = users.stream()
                .collect(Collectors.groupingBy(
                        order -> Objects.requireNonNull(customers.get(order)), Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        var counted = quotas.stream()
                .filter(quota -> quota.campaign().equals(campaign.id()) && quota.block() != null)
                .mapToLong(quota -> quota.holds().taken())
                .sum();
        require(counted == users.size(), campaign, "Its blocks count %d of %s".formatted(counted, users));
        require(users.size() <= Objects.requireNonNull(campaign.rules().usesMax()), campaign, "Used by " + users);
        require(
                most <= Objects.requireNonNull(campaign.rules().perCustomerMax()),
                campaign,
                "One customer used it %d times".formatted(most));
    }
}
