package orderdesk.callback.chat.web;

import orderdesk.callback.chat.domain.Chat;
import orderdesk.callback.task.domain.Talk;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.order.OrderId;
import orderdesk.platform.claim.Note;
import orderdesk.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

/** What operators send, with its limits. */
final class Bodies {

    /** The documentation shows them, and the tests send them. */
    static final String MESSAGE = """
            {"text": "Здравствуйте! Меня зовут Вера. Размер M на рост 170–176."}
            """;

    static final String OUTCOME = """
            {"outcome": "ANSWERED", "topic": "PRODUCT", "note": "Подсказали размер"}
            """;

    private Bodies() {}

    /** @param text 1 to 1,000 characters; line breaks stay */
    record NewMessage(String text) {

        NewMessage {
            new Invalid().text("/text", text, Chat.TEXT_MAX).orElseRefuse();
        }
    }

    /** What an operator may say of a chat. */
    enum Settled {
        ANSWERED,
        ORDERED,
        DECLINED,
        OFF_TOPIC
    }

    /**
     * @param topic what it was about (R031)
     * @param note for whoever reads of it later
     * @param orderId the order that it led to or was about
     */
    record ChatOutcome(
            Settled outcome,
            CallTopic topic,
            @Nullable String note,
            @Nullable OrderId orderId) {

        ChatOutcome {
            new Invalid().atMost("/note", note, Note.LENGTH_MAX).orElseRefuse();
        }

        Talk talk() {
            return new Talk(CallOutcome.valueOf(outcome.name()), topic, note, orderId);
        }
    }
}
