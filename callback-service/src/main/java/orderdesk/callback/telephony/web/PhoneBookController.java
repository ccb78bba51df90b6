package orderdesk.callback.telephony.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import orderdesk.callback.telephony.Directory;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.domain.PhoneBook;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Precondition;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/phone-book")
@Tag(name = "phone book")
class PhoneBookController {

    private final Directory directory;
    private final Shops shops;
    private final Clock clock;

    PhoneBookController(TelephonyDesk desk, Shops shops, Clock clock) {
        this.directory = desk.directory();
        this.shops = shops;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "readPhoneBook", summary = "A shop's lines, and the extensions of its people")
    ResponseEntity<BookView> read(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        return answer(directory.book(caller.shop(shop)).orElseThrow(Problem::notFound));
    }

    @PutMapping
    @Operation(
            operationId = "writePhoneBook",
            summary = "Say which lines are the shop's, and who sits at which extension",
            description = "The whole book. Calls are told apart by it from the next second on.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.PHONE_BOOK))))
    ResponseEntity<BookView> write(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody BookView book,
            Precondition precondition,
            Caller caller) {
        var its = caller.shop(shop);
        book.requireStaff(person -> shops.member(its, person).isPresent());
        return answer(directory.write(
                its, book.itsLines(clock.instant()), book.itsExtensions(), caller.cause(), precondition::require));
    }

    private static ResponseEntity<BookView> answer(Stored<PhoneBook> book) {
        return Answers.ok(Answers.tag(book.rev()), BookView.of(book.state()));
    }
}
