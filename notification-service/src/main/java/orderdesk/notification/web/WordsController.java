package orderdesk.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Language;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.TextDesk;
import orderdesk.notification.mailbox.Acknowledgements;
import orderdesk.notification.mailbox.MailboxDesk;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.reply.ReplyBook;
import orderdesk.notification.text.Paths;
import orderdesk.notification.text.Wording;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Invalid;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Words are tried on an order before they are kept, and what stood there before can be read. */
@RestController
@RequestMapping("/v1")
@Tag(name = "words")
class WordsController {

    private static final String EXAMPLE = """
        {
          "orderId": "8f14e45f-ceea-467f-ab0b-0242ac120002",
          "subject": "Заказ {{order.number}}",
          "body": "{{hello}}! К оплате — {{totals.due|money}}."
        }
        """;

    private final TextDesk texts;
    private final ReplyBook book;
    private final Acknowledgements letters;

    WordsController(NotificationDesk desk, MailboxDesk mail) {
        this.texts = desk.texts();
        this.book = desk.replies().book();
        this.letters = mail.acknowledgements();
    }

    @Operation(
            summary = "What these words would say now about an order",
            description = "Nothing is stored. What is missing of the order is named instead. Words for the sender of a"
                    + " letter name their template in place of an order: they are tried on the newest letter of"
                    + " that kind.")
    @PostMapping("/previews")
    PreviewView preview(
            @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(EXAMPLE)))
                    @RequestBody
                    Tried tried,
            Caller caller) {
        var wording = new Wording(tried.subject().strip(), tried.body().strip());
        var by =
                TemplatesController.written(Optional.ofNullable(tried.channel()).orElse(Channel.EMAIL));
        var in = Optional.ofNullable(tried.language()).orElse(Language.RU);
        var kind = Optional.ofNullable(tried.template()).map(name -> TemplatesController.kind(name, by, in));
        TemplatesController.require(by, wording, kind.map(Paths::of).orElse(Paths.ALL));
        return kind.filter(Kind::isForALetter)
                .map(it -> letters.preview(caller.shop(shop), it, wording))
                .orElseGet(() ->
                        texts.preview(caller.shop(shop), wording, in, Invalid.required(tried.orderId(), "/orderId")))
                .map(preview -> PreviewView.of(by, preview))
                .orElseThrow(Problem::notFound);
    }

    @Operation(
            summary = "The words that a shop had for one kind of message, the newest first",
            description = "At most the last 50; none where it has the desk's own.")
    @GetMapping("/templates/{template}/versions")
    Page<VersionView> templateVersions(
            @Parameter(example = "confirmed") @PathVariable String template,
            @Parameter(example = "SMS") @RequestParam(defaultValue = "EMAIL") Channel channel,
            @Parameter(example = "EN") @RequestParam(defaultValue = "RU") Language language,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var by = TemplatesController.written(channel);
        var kind = TemplatesController.kind(template, by, language);
        return page(texts.history(caller.shop(shop), kind, by, language).stream()
                .map(change -> VersionView.of(change.version(), change.wording(), change.by(), change.at()))
                .toList());
    }

    @Operation(
            summary = "What a shop's ready answer said before, the newest first",
            description = "At most the last 50; none of one of the desk's.")
    @GetMapping("/replies/{name}/versions")
    Page<VersionView> replyVersions(
            @Parameter(example = "gift-wrapping") @PathVariable String name,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var its = caller.shop(shop);
        if (book.find(its, name).isEmpty()) {
            throw Problem.notFound();
        }
        return page(book.history(its, name).stream()
                .map(change -> VersionView.of(change.version(), change.content().wording(), change.by(), change.at()))
                .toList());
    }

    private static Page<VersionView> page(List<VersionView> oldestFirst) {
        return new Page<>(
                oldestFirst.reversed().stream().limit(TextDesk.VERSIONS_SHOWN).toList(), null);
    }

    /**
     * @param orderId absent only in words for the sender of a letter
     * @param subject of a short message empty
     * @param body lines, with gaps as {@code {{order.number|digits}}}
     * @param channel EMAIL where it is not said
     * @param template whose words they are to be; absent in a ready answer
     * @param language that they are in; Russian where it is not said
     */
    record Tried(
            @Nullable OrderId orderId,
            String subject,
            String body,
            @Nullable Channel channel,
            @Nullable String template,
            @Nullable Language language) {}

    /** Words as they were from then on. */
    record VersionView(int version, String subject, String body, String by, Instant at) {

        static VersionView of(int version, Wording wording, String by, Instant at) {
            return new VersionView(version, wording.subject(), wording.body(), by, at);
        }
    }
}
