package orderdesk.order.crm;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Shops whose orders come from a CRM.
 *
 * @param every how often changes are asked for
 * @param anywhere plain HTTP and addresses of our own network are let through: for trying things out only
 */
@ConfigurationProperties("orderdesk.crm")
public record CrmSettings(
        @DefaultValue Map<String, CrmShop> shops,
        @DefaultValue("15s") Duration every,
        @DefaultValue("false") boolean anywhere) {

    public CrmSettings {
        shops = Map.copyOf(shops);
        shops.forEach((shop, crm) -> crm.require(shop));
    }

    public Optional<CrmShop> of(ShopId shop) {
        return Optional.ofNullable(shops.get(shop.value()));
    }

    /**
     * @param url of the CRM, as {@code https://shop.retailcrm.ru}
     * @param key of its API, which may read and edit orders
     * @param site of the CRM that is this shop; all of them where it is not said
     * @param take statuses there in which an order wants its call
     * @param cancelled statuses there that end an order here
     * @param statuses by the state here, what is written there; a state that is not named is not written
     * @param deliveries by code there, the way of delivery here
     * @param payments by type there, the way of payment here
     * @param paid statuses of a payment there that mean that its money is with the shop; where none is named, every one does
     *     with a date of payment that is not among {@code unpaid}
     * @param unpaid statuses of a payment there that mean that its money is not, or no longer, with the shop
     * @param methods by the way on which an order was taken there, its channel here; what is not named came by the site. What
     *     was taken by telephone was agreed there, and is owed no call
     * @param from orders made there before are not taken in by themselves; the moment of the first look where it is not said
     */
    public record CrmShop(
            URI url,
            String key,
            @Nullable String site,
            @DefaultValue("new") List<String> take,
            @DefaultValue("cancel-other") List<String> cancelled,
            @DefaultValue Map<String, String> statuses,
            @DefaultValue Map<String, Delivery.Method> deliveries,
            @DefaultValue Map<String, PaymentMethod> payments,
            @DefaultValue List<String> paid,

            @DefaultValue({
                "not-paid",
                "wait-approved",
                "payment-start",
                "credit-check",
                "canceled",
                "fail",
                "returned",
                "refunded"
            })
            List<String> unpaid,

            @DefaultValue Map<String, Channel> methods,
            @Nullable Instant from) {

        public CrmShop {
            take = List.copyOf(take);
            cancelled = List.copyOf(cancelled);
            statuses = Map.copyOf(statuses);
            deliveries = Map.copyOf(deliveries);
            payments = Map.copyOf(payments);
            paid = List.copyOf(paid);
            unpaid = List.copyOf(unpaid);
            methods = Map.copyOf(methods);
        }

        /** What was given back, was refused or waits has a date or an amount there, too. */
        boolean isMoney(CrmOrder.Paid payment) {
            var status = payment.status();
            return payment.dated()
                    && (status == null || (paid.isEmpty() ? !unpaid.contains(status) : paid.contains(status)));
        }

        Channel channel(CrmOrder order) {
            var method = order.method();
            return method == null ? Channel.SITE : methods.getOrDefault(method, Channel.SITE);
        }

        @SuppressWarnings("NullAway") // the binder leaves out what nobody said
        private void require(String shop) {
            if (url == null || key == null || key.isBlank()) {
                throw new IllegalArgumentException("orderdesk.crm.shops.%s needs url and key".formatted(shop));
            }
        }

        /** Never the key. */
        @Override
        public String toString() {
            return "CrmShop[%s]".formatted(url);
        }
    }
}
