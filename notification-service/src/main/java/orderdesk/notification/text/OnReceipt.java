package orderdesk.notification.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shop.ShopSettings.Tariff;
import org.jspecify.annotations.Nullable;

/** Where a shop lets its customers pay when they receive, and what the carrier takes for it (R017). */
record OnReceipt(Map<Delivery.Method, Tariff> tariffs, Phrases phrases) {

    /** Nothing where it is possible nowhere; no fee where carriers differ or take none. */
    void said(BiConsumer<String, @Nullable Object> put) {
        var possible = new EnumMap<Delivery.Method, Tariff>(Delivery.Method.class);
        tariffs.forEach((method, tariff) -> {
            if (tariff.payments().contains(PaymentMethod.ON_RECEIPT)) {
                possible.put(method, tariff);
            }
        });
        if (!possible.isEmpty()) {
            put.accept(
                    "cod.methods",
                    possible.keySet().stream().map(phrases::method).collect(Collectors.joining(", ")));
            put.accept("cod.fee", fee(possible));
        }
    }

    private static @Nullable Money fee(Map<Delivery.Method, Tariff> possible) {
        var fees = possible.values().stream()
                .map(Tariff::cashOnDeliveryFee)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var all = possible.values().stream().allMatch(tariff -> tariff.cashOnDeliveryFee() != null);
        return all && fees.size() == 1 ? fees.getFirst() : null;
    }
}
