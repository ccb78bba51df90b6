package orderdesk.callback.chat.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import orderdesk.callback.TalkDesk.By;
import orderdesk.callback.chat.ChatDesk;
import orderdesk.callback.chat.ChatStreams;
import orderdesk.callback.chat.domain.Chat;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.ClaimToken;
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

/** A chat in the hands of its operator: the claim is on the work that it is in the queue. */
@RestController
@RequestMapping("/v1/call-tasks/{id}/chat")
@Tag(name = "chat")
class ChatController {

    private final ChatDesk desk;
    private final ChatStreams streams;

    ChatController(ChatDesk desk, ChatStreams streams) {
        this.desk = desk;
        this.streams = streams;
    }

    @GetMapping
    @Operation(
            operationId = "readChat",
            summary = "What was written, and where the chat stands",
            description = "The live stream says callback.chat-written.v1 with the task's id when there is more.")
    ResponseEntity<ChatView> read(
            @PathVariable CallTaskId id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(description = "Messages behind this number only") @RequestParam(defaultValue = "0") int after,
            Caller caller) {
        return answer(found(id, shop, caller), after);
    }

    @PostMapping("/answer")
    @Operation(
            operationId = "answerChat",
            summary = "Come into the chat; the visitor sees who it is",
            description = "Claim the task first. Again by the same operator changes nothing; whoever claims it after"
                    + " him comes in his place.")
    ResponseEntity<ChatView> answer(
            @PathVariable CallTaskId id,
            @RequestParam(required = false) @Nullable String shop,
            ClaimToken token,
            Caller caller) {
        return told(desk.answer(by(id, shop, token, caller)));
    }

    @PostMapping("/messages")
    @Operation(
            operationId = "writeToChat",
            summary = "Write to the visitor",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Bodies.MESSAGE))))
    ResponseEntity<ChatView> write(
            @PathVariable CallTaskId id,
            @RequestParam(required = false) @Nullable String shop,
            @RequestBody Bodies.NewMessage message,
            ClaimToken token,
            Once once,
            Caller caller) {
        return told(desk.operatorWrites(by(id, shop, token, caller), once.key(), message.text()));
    }

    @PostMapping("/outcome")
    @Operation(
            operationId = "settleChat",
            summary = "Say what the chat came to; that closes it",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Bodies.OUTCOME))))
    ResponseEntity<ChatView> settle(
            @PathVariable CallTaskId id,
            @RequestParam(required = false) @Nullable String shop,
            @RequestBody Bodies.ChatOutcome outcome,
            ClaimToken token,
            Caller caller) {
        return told(desk.settle(by(id, shop, token, caller), outcome.talk()));
    }

    private Stored<Chat> found(CallTaskId id, @Nullable String shop, Caller caller) {
        return caller.among(shop, own -> desk.find(own, id));
    }

    private By by(CallTaskId id, @Nullable String shop, ClaimToken token, Caller caller) {
        var chat = found(id, shop, caller);
        return new By(chat.shop(), id, caller.operator(), token.value(), caller.cause());
    }

    private ResponseEntity<ChatView> told(Stored<Chat> chat) {
        streams.wake(chat.state().taskId());
        return answer(chat, 0);
    }

    private static ResponseEntity<ChatView> answer(Stored<Chat> chat, int after) {
        if (after < 0) {
            throw Problem.notFound();
        }
        return Answers.ok(Answers.tag(chat.rev()), ChatView.of(chat.state(), after));
    }
}
