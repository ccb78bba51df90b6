package orderdesk.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.order.OrderId;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.TextDesk;
import orderdesk.notification.TextDesk.Preview;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.text.OwnWording;
import orderdesk.notification.text.Wording;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.IfMatch;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Precondition;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The words of e-mail in Russian, per shop. */
@RestController
@RequestMapping("/v1/templates")
@Tag(name = "templates")
class TemplatesController {

    private static final String EXAMPLE = """
            {
              "subject": "Заказ {{order.number}} подтверждён",
              "body": "{{hello}}!\\n\\nЗаказ номер {{order.number|digits}} подтверждён.\\n\\n{{order.positions}}\\n\\n? Скидка — {{totals.discounts|money}}\\nК оплате — {{totals.due|money}}."
            }
            """;

    private final TextDesk desk;

    TemplatesController(NotificationDesk desk) {
        this.desk = desk.texts();
    }

    @Operation(summary = "The words of every kind of message of a shop")
    @GetMapping
    Page<TemplateView> templates(@RequestParam(required = false) @Nullable String shop, Caller caller) {
        var its = caller.shop(shop);
        var all = Kind.templates().stream()
                .map(kind -> TemplateView.of(kind, desk.find(its, kind).map(Stored::state)))
                .toList();
        return new Page<>(all, null);
    }

    @Operation(summary = "The words of one kind of message")
    @GetMapping("/{template}")
    ResponseEntity<TemplateView> template(
            @Parameter(example = "confirmed") @PathVariable String template,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var kind = kind(template);
        var own = desk.find(caller.shop(shop), kind);
        return answer(kind, own);
    }

    @Operation(
            summary = "Choose the words of one kind of message",
            description =
                    "Every version is kept. In place of the desk's own words without If-Match; after that with the ETag of"
                            + " what was read. A line that begins with ? is left out where a value of it is missing; any"
                            + " other missing value stops the message.")
    @PutMapping("/{template}")
    ResponseEntity<TemplateView> change(
            @Parameter(example = "confirmed") @PathVariable String template,
            @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(EXAMPLE)))
                    @RequestBody
                    Words words,
            @Nullable IfMatch ifMatch,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String ifNoneMatch,
            Caller caller) {
        var kind = kind(template);
        var wording = new Wording(words.subject().strip(), words.body().strip());
        require(wording);
        var its = caller.shop(shop);
        var stored = desk.change(its, kind, wording, caller.cause(), Precondition.of(ifMatch, ifNoneMatch));
        return answer(kind, Optional.of(stored));
    }

    @Operation(
            summary = "What a message would say now about an order",
            description = "With what is known of the order; what is missing for it is named instead.")
    @GetMapping("/{template}/preview")
    PreviewView preview(
            @Parameter(example = "confirmed") @PathVariable String template,
            @Parameter(example = "8f14e45f-ceea-467f-ab0b-0242ac120002") @RequestParam OrderId order,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var kind = kind(template);
        return caller.shops(shop).stream()
                .flatMap(own -> desk.preview(own, kind, order).stream())
                .findFirst()
                .map(PreviewView::of)
                .orElseThrow(Problem::notFound);
    }

    private static ResponseEntity<TemplateView> answer(Kind kind, Optional<Stored<OwnWording>> own) {
        var view = TemplateView.of(kind, own.map(Stored::state));
        return own.isEmpty()
                ? ResponseEntity.ok(view)
                : Answers.ok(Answers.tag(own.get().rev()), view);
    }

    private static Kind kind(String template) {
        return Kind.template(template).orElseThrow(Problem::notFound);
    }

    /** @throws Problem 422 with every reason why these words cannot be sent */
    static void require(Wording wording) {
        var errors = wording.mistakes().stream()
                .map(mistake -> new Problem.Error("/", "wording", mistake))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("wording-invalid", "These words cannot be sent; see errors.", errors);
        }
    }

    /** @param body lines, with gaps as {@code {{order.number|digits}}} */
    record Words(String subject, String body) {}

    /**
     * @param subject absent where something is missing, as is the text
     * @param missing values that are not known of this order
     * @param guessed forms of names in it that nobody has checked
     */
    record PreviewView(@Nullable String subject, @Nullable String text, List<String> missing, List<String> guessed) {

        static PreviewView of(Preview preview) {
            return new PreviewView(
                    preview.filled().map(Wording.Filled::subject).orElse(null),
                    preview.filled().map(Wording.Filled::text).orElse(null),
                    preview.missing(),
                    preview.guessed());
        }
    }
}
