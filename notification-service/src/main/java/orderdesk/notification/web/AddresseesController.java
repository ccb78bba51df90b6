package orderdesk.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Language;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.AddresseeDesk;
import orderdesk.notification.AddresseeDesk.Found;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.addressee.domain.Addressee;
import orderdesk.notification.addressee.domain.GrammaticalCase;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Invalid;
import orderdesk.platform.web.Precondition;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the customer of an order is written to; what is set right here holds for all his orders. */
@RestController
@RequestMapping("/v1/addressees/{order}")
@Tag(name = "addressees")
class AddresseesController {

    private static final String ORDER = "8f14e45f-ceea-467f-ab0b-0242ac120002";

    private static final String EXAMPLE = """
        {"forms": {"genitive": "Зайца Петра", "dative": "Зайцу Петру"}, "unwanted": ["SMS"], "language": "RU"}\
        """;

    private final AddresseeDesk desk;

    AddresseesController(NotificationDesk desk) {
        this.desk = desk.addressees();
    }

    @Operation(
            summary = "The name of an order's customer in every case, and where he does not want to be written to",
            description = "A form that is not sure is a guess: look at it, and set it right where it is wrong.")
    @GetMapping
    ResponseEntity<AddresseeView> addressee(
            @Parameter(example = ORDER) @PathVariable OrderId order,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        return caller.shops(shop).stream()
                .sorted(Comparator.comparing(ShopId::value))
                .flatMap(own -> desk.customer(own, order).stream())
                .findFirst()
                .map(AddresseesController::answer)
                .orElseThrow(Problem::notFound);
    }

    @Operation(
            summary = "Set right how the customer of an order is written to",
            description =
                    "All of it: forms that are left out are the desk's own again. The first time without If-Match;"
                            + " after that with the ETag of what was read.")
    @PutMapping
    ResponseEntity<AddresseeView> change(
            @Parameter(example = ORDER) @PathVariable OrderId order,
            @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(EXAMPLE)))
                    @RequestBody
                    Change change,
            Precondition precondition,
            Caller caller) {
        var forms = change.forms().checked();
        return desk.change(
                        caller.shop(shop),
                        order,
                        forms,
                        change.unwanted(),
                        change.language(),
                        caller.cause(),
                        precondition::require)
                .map(AddresseesController::answer)
                .orElseThrow(Problem::notFound);
    }

    private static ResponseEntity<AddresseeView> answer(Found found) {
        var view = AddresseeView.of(found);
        return found.own()
                .map(own -> Answers.ok(Answers.tag(own.rev()), view))
                .orElseGet(() -> ResponseEntity.ok(view));
    }

    /** @param language in which he is written to; absent for his shop's */
    record Change(
            Forms forms, Set<Channel> unwanted, @Nullable Language language) {}

    /** The full name in these cases; absent ones are the desk's own. */
    record Forms(
            @Nullable String genitive,
            @Nullable String dative,
            @Nullable String accusative,
            @Nullable String instrumental,
            @Nullable String prepositional) {

        Map<GrammaticalCase, String> checked() {
            var forms = new EnumMap<GrammaticalCase, String>(GrammaticalCase.class);
            var wrong = new Invalid();
            for (var each : GrammaticalCase.values()) {
                of(each).ifPresent(text -> {
                    var pointer = "/forms/" + each.word();
                    wrong.text(pointer, text, Addressee.FORM_MAX)
                            .unless(
                                    text.chars().noneMatch(Character::isISOControl),
                                    pointer,
                                    "text-invalid",
                                    "One line.");
                    forms.put(each, text.strip());
                });
            }
            wrong.orElseRefuse();
            return forms;
        }

        private Optional<String> of(GrammaticalCase wanted) {
            return Optional.ofNullable(
                    switch (wanted) {
                        case GENITIVE -> genitive;
                        case DATIVE -> dative;
                        case ACCUSATIVE -> accusative;
                        case INSTRUMENTAL -> instrumental;
                        case PREPOSITIONAL -> prepositional;
                    });
        }
    }
}
