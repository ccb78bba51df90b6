package orderdesk.callback.telephony.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import orderdesk.callback.telephony.DialDesk;
import orderdesk.callback.telephony.DialLaw;
import orderdesk.callback.telephony.Directory;
import orderdesk.callback.telephony.Ledger;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.domain.Dialled;
import orderdesk.callback.telephony.domain.PhoneBook.Line;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/calls")
@Tag(name = "calls")
class DialController {

    private final DialDesk desk;
    private final Directory directory;
    private final Ledger ledger;
    private final DialLaw law;
    private final DialledPhones phones;

    DialController(TelephonyDesk desk, DialLaw law, DialledPhones phones) {
        this.desk = desk.dials();
        this.directory = desk.directory();
        this.ledger = desk.ledger();
        this.law = law;
        this.phones = phones;
    }

    @PostMapping
    @Operation(
            operationId = "dial",
            summary = "Connect an operator with a customer over one of the shop's lines",
            description = "The operator's telephone rings first, then the customer's. Over the shop's own line or not"
                    + " at all; at an hour to call, not while another operator is at work with him, not more often than"
                    + " a day allows, and nobody who does not want it. A repeated request rings nobody again.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.DIAL))))
    ResponseEntity<DialView> dial(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody NewDial wish,
            Once once,
            Caller caller) {
        var its = caller.shop(shop);
        var dialled = new Dialled(
                DialDesk.id(its, once),
                caller.operator(),
                extension(wish, caller),
                phones.of(its, wish.phone()),
                wish.orderId(),
                wish.taskId() == null ? null : wish.taskId().value());
        var line = line(its, wish);
        if (desk.find(its, dialled.id()).isEmpty()) {
            law.requireAllowed(its, dialled, wish.saidZone().orElse(null), caller.cause());
        }
        var done = desk.dial(its, dialled, line, once, caller.cause());
        var view = DialView.of(done.stored().state(), Optional.empty());
        return Answers.created(
                URI.create("/v1/calls/dials/" + dialled.id()),
                Answers.tag(done.stored().rev()),
                done.replayed(),
                view);
    }

    @GetMapping("/dials/{id}")
    @Operation(
            operationId = "readDial",
            summary = "What became of a wish to dial",
            description = "With the call that came of it, and the outcome that its result suggests.")
    ResponseEntity<DialView> read(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String shop, Caller caller) {
        var dial = caller.shops(shop).stream()
                .flatMap(its -> desk.find(its, id).stream())
                .findFirst()
                .orElseThrow(Problem::notFound);
        var call = ledger.ofDial(dial.shop(), id).map(found -> found.state());
        return Answers.ok(Answers.tag(dial.rev()), DialView.of(dial.state(), call));
    }

    private String extension(NewDial wish, Caller caller) {
        return Optional.ofNullable(wish.extension())
                .or(() -> directory.extension(caller.operator()))
                .orElseThrow(() -> Problem.conflict(
                        "no-extension", "You have no extension in the phone book; enter one, or name one."));
    }

    private String line(ShopId shop, NewDial wish) {
        var lines = directory.book(shop).map(book -> book.state().lines()).orElse(List.of());
        return lines.stream()
                .map(Line::number)
                .filter(number -> wish.line() == null || number.equals(wish.line()))
                .findFirst()
                .orElseThrow(() -> Problem.conflict("no-line", "The shop has no such line to call over."));
    }
}
