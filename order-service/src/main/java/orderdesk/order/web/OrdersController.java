package orderdesk.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.order.Desks;
import orderdesk.order.OrderBook;
import orderdesk.order.OrderBook.Place;
import orderdesk.order.OrderBook.Wanted;
import orderdesk.order.OrderDesk;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.State;
import orderdesk.platform.access.Caller;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "orders")
class OrdersController {

    private final OrderDesk desk;
    private final OrderBook list;
    private final Shops shops;
    private final Cursors cursors;
    private final News news;

    OrdersController(Desks desks, Shops shops, Cursors cursors) {
        this.desk = desks.orderDesk();
        this.list = desks.book();
        this.shops = shops;
        this.cursors = cursors;
        this.news = new News(desk);
    }

    @GetMapping("/v1/orders/{id}")
    @Operation(operationId = "getOrder", summary = "One order as it stands")
    ResponseEntity<OrderView> one(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(description = "Wait up to 2 s until these are known of this version: stock, benefits, verdict")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> waitFor,
            Caller caller) {
        var order = news.awaited(caller.shop(shop), new OrderId(id), waitFor == null ? List.of() : waitFor);
        return Answers.ok(order.tag(), OrderView.of(order, caller));
    }

    @GetMapping("/v1/orders")
    @Operation(operationId = "listOrders", summary = "Orders of one shop, the latest first")
    Page<OrderView> list(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(example = "10427") @RequestParam(required = false) @Nullable String number,
            @Parameter(example = "A-1001") @RequestParam(required = false) @Nullable String externalNumber,
            @Parameter(example = "8 912 345-67-89") @RequestParam(required = false) @Nullable String phone,
            @Parameter(example = "Иванова Ирина") @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) State.@Nullable Name state,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var own = caller.shop(shop);
        if (externalNumber != null) {
            var found = desk.findByExternalNumber(own, externalNumber);
            return new Page<>(
                    found.map(each -> OrderView.of(each, caller)).stream().toList(), null);
        }
        var wanted = new Wanted(number, e164(own, phone), name, state);
        return page(own, wanted, cursor, limit.value(), caller);
    }

    private Page<OrderView> page(ShopId shop, Wanted wanted, @Nullable String cursor, int limit, Caller caller) {
        var name = "orders/" + shop + "/" + wanted;
        var after = cursor == null ? null : Place.parse(cursors.read(name, cursor));
        var found = list.select(shop, wanted, after, limit + 1);
        var items = found.stream().limit(limit).toList();
        var next = found.size() > limit
                ? cursors.write(name, place(items.getLast()).toString())
                : null;
        return new Page<>(items.stream().map(each -> OrderView.of(each, caller)).toList(), next);
    }

    private static Place place(Order order) {
        return new Place(order.placement().placedAt(), order.placement().number());
    }

    /** As it is typed; what is no number is no order's either. */
    private @Nullable String e164(ShopId shop, @Nullable String phone) {
        var country = shops.settings(shop).map(ShopSettings::country).orElse("RU");
        return Optional.ofNullable(phone)
                .map(typed -> Phone.parse(typed, country).map(Phone::e164).orElse(typed))
                .orElse(null);
    }
}
