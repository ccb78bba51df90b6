package orderdesk.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.ask.AskDesk;
import orderdesk.notification.ask.AskDesk.Answered;
import orderdesk.notification.ask.Patience.Asker;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers without an operator, one at a time, for the menu of a shop's telephone (R066). Whoever calls is known by the
 * number that he calls from, and keys in his order and what he wants to hear.
 */
@RestController
@Tag(name = "answers")
class MenuController {

    private static final String EXAMPLE = """
            {"from": "+79123456789", "number": "10427", "topic": "1"}""";

    private static final Map<String, Function<Answered, String>> TOPICS = Map.of(
            "1", Answered::status,
            "2", Answered::delivery,
            "3", Answered::payment,
            "4", Answered::exchange);

    private static final String NONE =
            "Заказа с таким номером и телефоном нет. Проверьте номер или дождитесь оператора.";

    private static final String HIDDEN = "Ваш номер не определился. Дождитесь оператора.";

    private final AskDesk desk;

    MenuController(NotificationDesk desk) {
        this.desk = desk.asking();
    }

    @Operation(
            summary = "What a telephone's menu says to a caller about his order",
            description =
                    "Topics are keys: 1 how it stands, 2 delivery, 3 payment, 4 exchange. One line of plain Russian"
                            + " to be spoken, without names and addresses; a miss is a sentence too, with found=false.")
    @PostMapping("/v1/answers/menu")
    Said say(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(EXAMPLE)))
                    @RequestBody
                    Keyed keyed,
            Caller caller) {
        var topic = Invalid.required(keyed.topic(), "/topic");
        var from = keyed.from() == null ? "" : keyed.from();
        new Invalid()
                .text("/number", keyed.number(), AnswersController.NUMBER_MAX)
                .atMost("/from", from, AnswersController.PHONE_MAX)
                .unless(TOPICS.containsKey(topic), "/topic", "unknown", "One of 1, 2, 3 and 4")
                .orElseRefuse();
        if (from.isBlank()) {
            return new Said(false, HIDDEN);
        }
        var askers = List.of(
                new Asker(caller.subject(), AnswersController.OF_CLIENT_MAX),
                new Asker(caller.subject() + "/" + from, AnswersController.OF_VISITOR_MAX));
        return desk.ask(caller.shop(), keyed.number().strip(), from, askers, caller.cause())
                .map(Objects.requireNonNull(TOPICS.get(topic)))
                .map(text -> new Said(true, text.replace('\n', ' ')))
                .orElseGet(() -> new Said(false, NONE));
    }

    /**
     * @param from the number that the exchange shows; absent or empty where the caller hides it
     * @param number of the order, as it was keyed in
     * @param topic the key that was pressed
     */
    record Keyed(@Nullable String from, String number, String topic) {

        @Override
        public String toString() {
            return "Keyed[]"; // never a telephone in a log
        }
    }

    /** @param found whether it says something about his order */
    record Said(boolean found, String say) {}
}
