package orderdesk.inventory.stock.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import orderdesk.inventory.stock.AbsentGoods;
import orderdesk.inventory.stock.AbsentGoods.AbsentOrders;
import orderdesk.platform.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Freshness")
class AbsentGoodsController {

    private final AbsentGoods goods;

    AbsentGoodsController(AbsentGoods goods) {
        this.goods = goods;
    }

    @Operation(
            summary = "Orders for goods that could not be had, by hour, and the night apart from the day (R095)",
            description = "By the first look at each order's stock. Days and hours are the shop's own.")
    @GetMapping("/v1/figures/absent-goods")
    AbsentOrders figures(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(example = "2026-11-20") @RequestParam LocalDate from,
            @RequestParam(defaultValue = "1") @Min(1) @Max(AbsentGoods.DAYS_MAX) int days,
            Caller caller) {
        return goods.figures(caller.shop(shop), from, days);
    }
}
