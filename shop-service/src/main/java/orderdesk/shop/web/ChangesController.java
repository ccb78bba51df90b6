package orderdesk.shop.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Problem;
import orderdesk.shop.ShopDesk;
import orderdesk.shop.domain.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what of a shop, and when; seniors and managers read it. */
@RestController
@RequestMapping("/v1/shops/{id}")
@Tag(name = "Shops")
class ChangesController {

    private static final String DESCRIPTION =
            "The newest first. A difference is named by a JSON pointer, with its value before and after as JSON.";

    private final ShopDesk desk;
    private final Cursors cursors;

    ChangesController(ShopDesk desk, Cursors cursors) {
        this.desk = desk;
        this.cursors = cursors;
    }

    @Operation(operationId = "listSettingsChanges", summary = "Who changed the settings", description = DESCRIPTION)
    @GetMapping("/changes")
    Page<Change> settings(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var shop = opened(id, caller);
        return page(
                "settings-changes " + shop,
                cursor,
                limit,
                before -> desk.settingsChanged(shop, before, limit.value() + 1));
    }

    @Operation(operationId = "listPeopleChanges", summary = "Who changed the people", description = DESCRIPTION)
    @GetMapping("/people/changes")
    Page<Change> people(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var shop = opened(id, caller);
        return page(
                "people-changes " + shop, cursor, limit, before -> desk.peopleChanged(shop, before, limit.value() + 1));
    }

    private ShopId opened(String id, Caller caller) {
        var shop = caller.own(id);
        if (desk.shop(shop).isEmpty()) {
            throw Problem.notFound();
        }
        return shop;
    }

    private Page<Change> page(String list, @Nullable String cursor, Limit limit, IntFunction<List<Change>> read) {
        var after = cursors.after(list, cursor);
        var before = after == null ? Integer.MAX_VALUE : Integer.parseInt(after);
        return cursors.page(
                list, read.apply(before), limit, each -> String.valueOf(each.version()), Function.identity());
    }
}
