package orderdesk.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.ask.AskDesk;
import orderdesk.notification.ask.AskDesk.Answered;
import orderdesk.notification.ask.Patience.Asker;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Invalid;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers without an operator, for a storefront's own page (R066). */
@RestController
@Tag(name = "answers")
class AnswersController {

    static final int NUMBER_MAX = 20;
    static final int PHONE_MAX = 30;
    static final int VISITOR_MAX = 64;

    /** Questions in ten minutes of one visitor. */
    static final int OF_VISITOR_MAX = 20;

    /** Questions in ten minutes of a whole storefront. */
    static final int OF_CLIENT_MAX = 600;

    private static final String EXAMPLE = """
            {"number": "10427", "phone": "8 912 345-67-89", "visitor": "b7f3"}""";

    private final AskDesk desk;

    AnswersController(NotificationDesk desk) {
        this.desk = desk.asking();
    }

    @Operation(
            summary = "How it stands with an order, for whoever knows its number and telephone",
            description = "Ready sentences in Russian, without names and addresses. A number that is unknown and a"
                    + " telephone that is another's are answered alike; who asks too often waits.")
    @PostMapping("/v1/answers")
    Answered answer(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(EXAMPLE)))
                    @RequestBody
                    Question question,
            Caller caller) {
        var visitor = question.visitor();
        new Invalid()
                .text("/number", question.number(), NUMBER_MAX)
                .text("/phone", question.phone(), PHONE_MAX)
                .atMost("/visitor", visitor, VISITOR_MAX)
                .orElseRefuse();
        var askers = new ArrayList<>(List.of(new Asker(caller.subject(), OF_CLIENT_MAX)));
        if (visitor != null) {
            askers.add(new Asker(caller.subject() + "/" + visitor, OF_VISITOR_MAX));
        }
        return desk.ask(caller.shop(), question.number().strip(), question.phone(), askers, caller.cause())
                .orElseThrow(AnswersController::noAnswer);
    }

    private static Problem noAnswer() {
        return new Problem(
                HttpStatus.NOT_FOUND, "no-such-order", "There is no order with this number and this telephone.");
    }

    /** @param visitor of the storefront, by whom questions are counted; any text that is his for a while */
    record Question(String number, String phone, @Nullable String visitor) {

        @Override
        public String toString() {
            return "Question[]"; // never a telephone in a log
        }
    }
}
