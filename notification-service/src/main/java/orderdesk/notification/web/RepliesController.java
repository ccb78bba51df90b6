package orderdesk.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.reply.Draft.Filling;
import orderdesk.notification.reply.Reply;
import orderdesk.notification.reply.ReplyBook;
import orderdesk.notification.reply.ReplyDesk;
import orderdesk.notification.text.Wording;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Invalid;
import orderdesk.platform.web.Limit;
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

/** Ready answers (R099): found while a customer waits, written by managers. */
@RestController
@RequestMapping("/v1/replies")
@Tag(name = "replies")
class RepliesController {

    static final int TITLE_MAX = 100;
    static final int ASKED_MAX = 500;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private static final String EXAMPLE = """
            {
              "title": "Подарочная упаковка",
              "asked": "упаковать, подарок, коробка, открытка",
              "subject": "Упаковка заказа {{order.number}}",
              "body": "{{hello}}!\\n\\nУпакуем бесплатно; к оплате — {{totals.due|money}}.",
              "retired": false
            }
            """;

    private final ReplyDesk desk;
    private final ReplyBook book;

    RepliesController(NotificationDesk desk) {
        this.desk = desk.replies();
        this.book = this.desk.book();
    }

    @Operation(
            summary = "Ready answers with these words",
            description = "By the beginnings of words in title, question and text; those with the words in their title"
                    + " come first. Without words all of them. One page: what is not on it needs another word.")
    @GetMapping
    Page<ReplyView> replies(
            @Parameter(example = "налож") @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String shop,
            Limit limit,
            Caller caller) {
        var found = book.search(caller.shop(shop), words == null ? "" : words).stream()
                .limit(limit.value())
                .map(ReplyView::of)
                .toList();
        return new Page<>(found, null);
    }

    @Operation(summary = "One ready answer, with its ETag where the shop has written it")
    @GetMapping("/{name}")
    ResponseEntity<ReplyView> reply(
            @Parameter(example = "cash-on-delivery") @PathVariable String name,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var its = caller.shop(shop);
        return answer(book.own(its, name), book.find(its, name).orElseThrow(Problem::notFound));
    }

    @Operation(
            summary = "A ready answer to somebody who asks without an order",
            description = "Filled with what is known of the shop; what is missing for it is named instead.")
    @GetMapping("/{name}/without-order")
    Filling withoutOrder(
            @Parameter(example = "off-topic") @PathVariable String name,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        return desk.withoutOrder(caller.shop(shop), name).orElseThrow(Problem::notFound);
    }

    @Operation(
            summary = "Write a ready answer, or change it",
            description = "Every version is kept. Over one of the desk's, and for a new name, without If-Match; after"
                    + " that with the ETag of what was read. A retired one is offered no longer.")
    @PutMapping("/{name}")
    ResponseEntity<ReplyView> change(
            @Parameter(example = "gift-wrapping") @PathVariable String name,
            @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(EXAMPLE)))
                    @RequestBody
                    ReplyBody body,
            Precondition precondition,
            Caller caller) {
        var its = caller.shop(shop);
        if (!NAME.matcher(name).matches()) {
            throw Problem.notFound();
        }
        var content = body.checked();
        var stored = book.change(its, name, content, caller.cause(), precondition::require);
        return answer(Optional.of(stored), stored.state());
    }

    private static ResponseEntity<ReplyView> answer(Optional<Stored<Reply>> own, Reply reply) {
        return own.map(stored -> Answers.ok(Answers.tag(stored.rev()), ReplyView.of(reply)))
                .orElseGet(() -> ResponseEntity.ok(ReplyView.of(reply)));
    }

    /**
     * @param asked how customers put it; the answer is found by these words, too
     * @param body lines, with gaps as {@code {{order.number|digits}}}
     */
    record ReplyBody(String title, String asked, String subject, String body, boolean retired) {

        Reply.Content checked() {
            var wording = new Wording(subject.strip(), body.strip());
            var wrong = new Invalid()
                    .text("/title", title, TITLE_MAX)
                    .unless(title.chars().noneMatch(Character::isISOControl), "/title", "text-invalid", "One line.")
                    .atMost("/asked", asked, ASKED_MAX);
            wording.mistakes().forEach(mistake -> wrong.unless(false, "/body", "wording", mistake));
            wrong.orElseRefuse();
            return new Reply.Content(title.strip(), asked.strip(), wording, retired);
        }
    }

    /** @param version 0 for one of the desk's own */
    record ReplyView(
            String name,
            String title,
            String asked,
            String subject,
            String body,
            int version,
            boolean retired,
            String by,
            Instant at) {

        static ReplyView of(Reply reply) {
            return new ReplyView(
                    reply.name(),
                    reply.title(),
                    reply.asked(),
                    reply.wording().subject(),
                    reply.wording().body(),
                    reply.version(),
                    reply.retired(),
                    reply.by(),
                    reply.at());
        }
    }
}
