package orderdesk.order.crm;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.order.crm.Crm.History;
import orderdesk.order.crm.CrmOrder.Carried;
import orderdesk.order.crm.CrmOrder.Item;
import orderdesk.order.crm.CrmOrder.Paid;
import orderdesk.order.crm.CrmOrder.Who;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What RetailCRM answers; what the desk does not need is left aside, what is missing is absent. */
final class CrmReading {

    private CrmReading() {}

    /** Changes that we made ourselves by this key are nothing new to us. */
    static History history(JsonNode answer, long sinceId) {
        var orders = new LinkedHashSet<Long>();
        var last = sinceId;
        for (var change : answer.path("history")) {
            last = Math.max(last, change.path("id").asLong(sinceId));
            var ours = "api".equals(text(change, "source"))
                    && change.path("apiKey").path("current").asBoolean(false);
            var id = change.path("order").path("id").asLong(0);
            if (!ours && id > 0) {
                orders.add(id);
            }
        }
        var pages = answer.path("pagination").path("totalPageCount").asInt(1);
        return new History(List.copyOf(orders), last, pages > 1 && last > sinceId);
    }

    static CrmOrder order(JsonNode order) {
        return new CrmOrder(
                order.path("id").asLong(),
                Optional.ofNullable(text(order, "number"))
                        .orElse(order.path("id").asString()),
                text(order, "externalId"),
                text(order, "site"),
                text(order, "status"),
                text(order, "currency"),
                who(order),
                stream(order.path("items"))
                        .filter(item -> !item.path("isCanceled").asBoolean(false))
                        .map(CrmReading::item)
                        .toList(),
                stream(order.path("items"))
                        .filter(item -> item.path("isCanceled").asBoolean(false))
                        .map(item -> item.path("id").asLong())
                        .toList(),
                carried(order.path("delivery"), text(order, "countryIso")),
                stream(order.path("payments")).map(CrmReading::paid).toList(),
                text(order, "customerComment"),
                clock(order, "createdAt"),
                text(order, "orderMethod"));
    }

    private static Who who(JsonNode order) {
        return new Who(
                text(order, "lastName"),
                text(order, "firstName"),
                text(order, "patronymic"),
                text(order, "phone"),
                text(order, "email"));
    }

    private static Item item(JsonNode item) {
        var offer = item.path("offer");
        var sku = Stream.of("externalId", "article", "xmlId")
                .map(name -> text(offer, name))
                .filter(found -> found != null)
                .findFirst();
        var name = Optional.ofNullable(text(item, "productName")).orElseGet(() -> text(offer, "name"));
        if (item.path("initialPrice").isMissingNode()
                || item.path("initialPrice").isNull()) {
            throw new IllegalArgumentException("\"%s\" has no price".formatted(name));
        }
        var price = decimal(item, "initialPrice").subtract(decimal(item, "discountTotal"));
        return new Item(item.path("id").asLong(), sku.orElse(null), name, decimal(item, "quantity"), price);
    }

    private static Carried carried(JsonNode delivery, @Nullable String country) {
        var address = delivery.path("address");
        var text = Optional.ofNullable(text(address, "text"))
                .orElseGet(() -> Stream.of("street", "building", "house", "housing", "flat")
                        .map(part -> text(address, part))
                        .filter(part -> part != null)
                        .collect(Collectors.joining(", ")));
        return new Carried(
                text(delivery, "code"),
                Optional.ofNullable(text(address, "countryIso")).orElse(country),
                text(address, "city"),
                text(address, "index"),
                text.isBlank() ? null : text);
    }

    private static Paid paid(JsonNode payment) {
        return new Paid(
                payment.path("id").asLong(),
                text(payment, "type"),
                text(payment, "status"),
                text(payment, "paidAt") != null,
                decimal(payment, "amount"));
    }

    /** Lists come as objects, too: payments by their id. */
    private static Stream<JsonNode> stream(JsonNode many) {
        return many.valueStream();
    }

    /** @throws IllegalArgumentException where something else is said */
    private static BigDecimal decimal(JsonNode node, String name) {
        var text = text(node, name);
        try {
            return text == null ? BigDecimal.ZERO : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s is no number: %s".formatted(name, text), e);
        }
    }

    /** By the clock of the CRM's account. */
    private static @Nullable LocalDateTime clock(JsonNode node, String name) {
        var text = text(node, name);
        return text == null ? null : LocalDateTime.parse(text.replace(' ', 'T'));
    }

    private static @Nullable String text(JsonNode node, String name) {
        var value = node.path(name);
        var text = value.isString() || value.isNumber() ? value.asString().strip() : "";
        return text.isEmpty() ? null : text;
    }
}
