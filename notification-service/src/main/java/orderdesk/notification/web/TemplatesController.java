package orderdesk.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.Set;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Language;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.TextDesk;
import orderdesk.notification.mailbox.Acknowledgements;
import orderdesk.notification.mailbox.MailboxDesk;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.text.OwnWording;
import orderdesk.notification.text.Paths;
import orderdesk.notification.text.Wording;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Invalid;
import orderdesk.platform.web.Page;
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

/** The words of e-mail and SMS, per shop and language. */
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

    private static final String EMAIL = "EMAIL";
    private static final String RU = "RU";

    private final TextDesk desk;
    private final Acknowledgements letters;

    TemplatesController(NotificationDesk desk, MailboxDesk mail) {
        this.desk = desk.texts();
        this.letters = mail.acknowledgements();
    }

    @Operation(summary = "The words of every kind of message of a shop")
    @GetMapping
    Page<TemplateView> templates(
            @Parameter(example = "SMS") @RequestParam(defaultValue = EMAIL) Channel channel,
            @Parameter(example = "EN") @RequestParam(defaultValue = RU) Language language,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var its = caller.shop(shop);
        var by = written(channel);
        var all = Kind.templates().stream()
                .filter(kind -> isWritten(kind, by, language))
                .map(kind -> view(its, kind, by, language, desk.find(its, kind, by, language)))
                .toList();
        return new Page<>(all, null);
    }

    @Operation(summary = "The words of one kind of message")
    @GetMapping("/{template}")
    ResponseEntity<TemplateView> template(
            @Parameter(example = "confirmed") @PathVariable String template,
            @Parameter(example = "SMS") @RequestParam(defaultValue = EMAIL) Channel channel,
            @Parameter(example = "EN") @RequestParam(defaultValue = RU) Language language,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var by = written(channel);
        var kind = kind(template, by, language);
        var its = caller.shop(shop);
        return answer(its, kind, by, language, desk.find(its, kind, by, language));
    }

    @Operation(
            summary = "Choose the words of one kind of message",
            description =
                    "Every version is kept. In place of the desk's own words without If-Match; after that with the"
                            + " ETag of what was read. A line that begins with ? is left out where a value of it is"
                            + " missing; any other missing value stops the message.")
    @PutMapping("/{template}")
    ResponseEntity<TemplateView> change(
            @Parameter(example = "confirmed") @PathVariable String template,
            @Parameter(example = "SMS") @RequestParam(defaultValue = EMAIL) Channel channel,
            @Parameter(example = "EN") @RequestParam(defaultValue = RU) Language language,
            @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(EXAMPLE)))
                    @RequestBody
                    Words words,
            Precondition precondition,
            Caller caller) {
        var wording = new Wording(words.subject().strip(), words.body().strip());
        var by = written(channel);
        var kind = kind(template, by, language);
        require(by, wording, Paths.of(kind));
        var its = caller.shop(shop);
        var stored = desk.change(its, kind, by, language, wording, caller.cause(), precondition::require);
        return answer(its, kind, by, language, Optional.of(stored));
    }

    @Operation(
            summary = "What a message would say now about an order",
            description =
                    "With what is known of the order; what is missing for it is named instead. Without a language, in"
                            + " the one that its customer is written to in. What is written to the"
                            + " sender of a letter needs no order: it is shown for the newest letter of that kind.")
    @GetMapping("/{template}/preview")
    PreviewView preview(
            @Parameter(example = "confirmed") @PathVariable String template,
            @Parameter(example = "8f14e45f-ceea-467f-ab0b-0242ac120002") @RequestParam(required = false) @Nullable
                    OrderId order,
            @Parameter(example = "SMS") @RequestParam(defaultValue = EMAIL) Channel channel,
            @Parameter(example = "EN") @RequestParam(required = false) @Nullable Language language,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var by = written(channel);
        var kind = kind(template, by, Optional.ofNullable(language).orElse(Language.RU));
        if (kind.isForALetter()) {
            return PreviewView.of(by, caller.among(shop, own -> letters.preview(own, kind, desk.of(own, kind, by))));
        }
        var about = Invalid.required(order, "/order");
        return PreviewView.of(by, caller.among(shop, own -> desk.preview(own, kind, by, language, about)));
    }

    private TemplateView view(ShopId shop, Kind kind, Channel by, Language language, Optional<Stored<OwnWording>> own) {
        return TemplateView.of(kind, by, language, desk.of(shop, kind, by, language), own.map(Stored::state));
    }

    private ResponseEntity<TemplateView> answer(
            ShopId shop, Kind kind, Channel by, Language language, Optional<Stored<OwnWording>> own) {
        var view = view(shop, kind, by, language, own);
        return own.isEmpty()
                ? ResponseEntity.ok(view)
                : Answers.ok(Answers.tag(own.get().rev()), view);
    }

    /** Whoever sends a letter is answered by mail, and in Russian. */
    private static boolean isWritten(Kind kind, Channel by, Language language) {
        return !kind.isForALetter() || by == Channel.EMAIL && language == Language.RU;
    }

    /** @throws Problem 404 for a kind that is not written by that channel or in that language, too */
    static Kind kind(String template, Channel by, Language language) {
        return Kind.template(template)
                .filter(kind -> isWritten(kind, by, language))
                .orElseThrow(Problem::notFound);
    }

    /** Storefronts hear facts, not words. */
    static Channel written(Channel channel) {
        if (channel == Channel.WEBHOOK) {
            throw Problem.notFound();
        }
        return channel;
    }

    /** @throws Problem 422 with every reason why these words cannot be sent */
    static void require(Channel by, Wording wording, Set<String> known) {
        var mistakes = by == Channel.SMS ? wording.shortMistakes() : wording.mistakes(known);
        var errors = mistakes.stream()
                .map(mistake -> new Problem.Error("/", "wording", mistake))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("wording-invalid", "These words cannot be sent; see errors.", errors);
        }
    }

    /**
     * @param subject of a short message empty
     * @param body lines, with gaps as {@code {{order.number|digits}}}
     */
    record Words(String subject, String body) {}
}
