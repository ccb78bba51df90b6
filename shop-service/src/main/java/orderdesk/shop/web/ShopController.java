package orderdesk.shop.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.function.Function;
import orderdesk.contracts.shop.Personnel;
import orderdesk.contracts.shop.ShopParts;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Precondition;
import orderdesk.platform.web.Problem;
import orderdesk.shop.ShopDesk;
import orderdesk.shop.domain.Shop;
import orderdesk.shop.domain.Staff;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/shops/{id}")
@Tag(name = "Shops")
class ShopController {

    private final ShopDesk desk;

    ShopController(ShopDesk desk) {
        this.desk = desk;
    }

    /** What an operator's hour costs is shown to whom how operators work is. */
    @Operation(summary = "The settings of a shop")
    @GetMapping
    ResponseEntity<ShopSettings> shop(@PathVariable String id, Caller caller) {
        var shop = desk.shop(caller.own(id)).orElseThrow(Problem::notFound);
        var settings = shop.state().settings();
        return Answers.ok(tag(shop), Access.seesHowTheyWork(caller) ? settings : ShopParts.paying(settings, null));
    }

    @Operation(
            summary = "Open a shop, or replace its settings",
            description =
                    "Without If-Match, or with If-None-Match: *, it opens the shop; else it replaces what was read."
                            + " Every service acts upon it within a second.")
    @ApiResponse(responseCode = "200", description = "Replaced")
    @ApiResponse(responseCode = "201", description = "Opened")
    @PutMapping
    ResponseEntity<ShopSettings> settle(
            @PathVariable String id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.SETTINGS)))
                    @RequestBody
                    ShopSettings settings,
            Precondition precondition,
            Caller caller) {
        var done = desk.settle(caller.own(id), settings, caller.cause(), precondition::require);
        return answer(
                done, "/v1/shops/" + id, Shop::settings, done.stored().state().version());
    }

    /** How they work, what they were trained for and who learns is shown to seniors and managers only. */
    @Operation(summary = "The people who work for a shop")
    @GetMapping("/people")
    ResponseEntity<Personnel> people(@PathVariable String id, Caller caller) {
        var staff = desk.staff(caller.own(id)).orElseThrow(Problem::notFound);
        var all = staff.state().personnel();
        return Answers.ok(tag(staff), Access.seesHowTheyWork(caller) ? all : all.amongColleagues());
    }

    @Operation(summary = "Name the people who work for a shop", description = "The whole list, as with the settings.")
    @ApiResponse(responseCode = "200", description = "Replaced")
    @ApiResponse(responseCode = "201", description = "Named for the first time")
    @PutMapping("/people")
    ResponseEntity<Personnel> engage(
            @PathVariable String id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.PEOPLE)))
                    @RequestBody
                    Personnel personnel,
            Precondition precondition,
            Caller caller) {
        var shop = caller.own(id);
        var settings = desk.shop(shop).orElseThrow(Problem::notFound).state().settings();
        var done = desk.engage(shop, personnel, settings.currency(), caller.cause(), precondition::require);
        return answer(
                done,
                "/v1/shops/" + id + "/people",
                Staff::personnel,
                done.stored().state().version());
    }

    private static <A, B> ResponseEntity<B> answer(Done<A, ?> done, String path, Function<A, B> body, int version) {
        var stored = done.stored();
        return version == 1 && !done.events().isEmpty()
                ? Answers.created(URI.create(path), tag(stored), false, body.apply(stored.state()))
                : Answers.ok(tag(stored), body.apply(stored.state()));
    }

    private static String tag(Stored<?> stored) {
        return Answers.tag(stored.rev());
    }
}
