package orderdesk.notification.mailbox.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.notification.LetterId;
import orderdesk.contracts.notification.MailEvent.MailKind;
import orderdesk.notification.files.StreamedBytes;
import orderdesk.notification.mailbox.Letters.Place;
import orderdesk.notification.mailbox.MailboxDesk;
import orderdesk.notification.mailbox.domain.ReceivedLetter;
import orderdesk.notification.mailbox.web.LetterViews.NewAnswer;
import orderdesk.notification.mailbox.web.LetterViews.Row;
import orderdesk.notification.mailbox.web.LetterViews.Whole;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Letters that came in. */
@RestController
@RequestMapping("/v1/letters")
@Tag(name = "letters")
class LettersController {

    private static final String ID = "8f14e45f-ceea-567f-ab0b-0242ac120002";

    private static final String ANSWER = """
            {"text": "Здравствуйте! Кружка «Метеор» есть в наличии."}""";

    /** Shown by browsers as what they are; everything else is bytes to be saved. */
    private static final Set<String> SHOWN =
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/heic", "video/mp4", "video/quicktime");

    private final MailboxDesk desk;
    private final Cursors cursors;

    LettersController(MailboxDesk desk, Cursors cursors) {
        this.desk = desk;
        this.cursors = cursors;
    }

    @Operation(summary = "The letters of a shop, from inbox and spam alike, newest first")
    @GetMapping
    Page<Row> letters(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestParam(required = false) @Nullable MailKind kind,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var own = caller.shop(shop);
        var list = "letters/%s/%s".formatted(own, kind);
        var before = cursor == null ? null : place(cursors.read(list, cursor));
        var found = desk.letters().page(own, kind, before, limit.value() + 1).stream()
                .map(Stored::state)
                .toList();
        var shown = found.stream().limit(limit.value()).toList();
        var next = found.size() > limit.value() ? cursors.write(list, position(shown.getLast())) : null;
        return new Page<>(shown.stream().map(Row::of).toList(), next);
    }

    private static String position(ReceivedLetter letter) {
        return letter.receivedAt() + "/" + letter.id();
    }

    private static Place place(String written) {
        var slash = written.indexOf('/');
        return new Place(Instant.parse(written.substring(0, slash)), written.substring(slash + 1));
    }

    @Operation(summary = "One letter, with what was written to its sender")
    @GetMapping("/{id}")
    ResponseEntity<Whole> letter(
            @Parameter(example = ID) @PathVariable LetterId id,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var stored = caller.among(shop, own -> desk.letter(own, id));
        return Answers.ok(Answers.tag(stored.rev()), Whole.of(stored.state()));
    }

    @Operation(
            summary = "The content of an attachment",
            description = "Pictures as what they are by their content; everything else as bytes to be saved.")
    @ApiResponse(
            responseCode = "200",
            description = "Its bytes",
            content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE))
    @GetMapping("/{id}/attachments/{attachment}")
    ResponseEntity<Resource> attachment(
            @Parameter(example = ID) @PathVariable LetterId id,
            @Parameter(example = ID) @PathVariable UUID attachment,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var letter = caller.among(shop, own -> desk.letter(own, id)).state();
        var its = letter.content().attachments().stream()
                .filter(it -> it.id().equals(attachment))
                .findFirst()
                .orElseThrow(Problem::notFound);
        var content = desk.attachment(letter, attachment).orElseThrow(Problem::notFound);
        var type = SHOWN.contains(its.type()) ? its.type() : MediaType.APPLICATION_OCTET_STREAM_VALUE;
        var disposition = ContentDisposition.attachment().filename(its.name(), StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(new StreamedBytes("attachment " + its.id(), its.bytes(), content));
    }

    @Operation(
            summary = "Answer a letter by mail; that settles the request that it is",
            description =
                    "It goes out within a second as a part of the conversation. Its language is checked first: what is"
                            + " found is named in errors, and sent again in insisted where it is right all the same. 409"
                            + " letter-not-answerable where a program wrote the letter, or it was answered 20 times.")
    @ApiResponse(responseCode = "201", description = "Written down", useReturnTypeSchema = true)
    @PostMapping("/{id}/answers")
    ResponseEntity<Whole> answer(
            @Parameter(example = ID) @PathVariable LetterId id,
            @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(ANSWER)))
                    @RequestBody
                    NewAnswer body,
            Once once,
            Caller caller) {
        var letter = caller.among(shop, own -> desk.letter(own, id)).state();
        body.check(letter);
        var done = desk.answer(letter.shop(), id, body.text(), caller.operator(), once, caller.cause());
        var stored = done.stored();
        return Answers.created(
                URI.create("/v1/letters/" + id), Answers.tag(stored.rev()), done.replayed(), Whole.of(stored.state()));
    }
}
