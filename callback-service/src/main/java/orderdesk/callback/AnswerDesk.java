package orderdesk.callback;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import orderdesk.callback.order.domain.OrderFile;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseAnswered;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseAsked;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseUnanswered;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;

/** Who was promised an answer about his order may be called once it is there, where he agreed to be called before. */
public final class AnswerDesk {

    private static final String SERVICE = "callback";

    private final Aggregates<OrderFile, CallEvent> files;
    private final TaskDesk tasks;

    AnswerDesk(Aggregates<OrderFile, CallEvent> files, TaskDesk tasks) {
        this.files = files;
        this.tasks = tasks;
    }

    public void asked(Received<?> received, WarehouseAsked question) {
        changed(received, question.orderId(), file -> file.asking(question.questionId()));
    }

    /** The last answer of several makes the call possible. */
    public void answered(Received<?> received, WarehouseAnswered answer) {
        changed(received, answer.orderId(), file -> file.answered(answer.questionId()))
                .ifPresent(file -> answered(received, file, answer.at()));
    }

    /** Nobody answered in time: the call waits for it no more, and a late answer still makes it possible. */
    public void unanswered(Received<?> received, WarehouseUnanswered question) {
        changed(received, question.orderId(), file -> file.answered(question.questionId()));
    }

    /** All suppliers have answered, or there was none to ask. */
    public void checked(Received<?> received, StockChecked checked) {
        if (checked.complete()) {
            files.find(received.shop(), checked.orderId().toString())
                    .ifPresent(file -> answered(received, file.state(), checked.at()));
        }
    }

    private void answered(Received<?> received, OrderFile file, Instant at) {
        if (!file.isAnswered()) {
            return;
        }
        var shop = received.shop();
        file.dialled().stream()
                .flatMap(phone -> tasks.ofPerson(shop, CallTask.person(shop, phone.e164())).stream())
                .map(Stored::state)
                .filter(task -> file.orderId().equals(task.subject().orderId()))
                .forEach(task -> tasks.answerCame(shop, task.taskId(), at, received.leadsTo(SERVICE)));
    }

    private Optional<OrderFile> changed(Received<?> received, OrderId order, UnaryOperator<OrderFile> change) {
        if (files.find(received.shop(), order.toString()).isEmpty()) {
            return Optional.empty(); // placed before the topic begins
        }
        var done = files.receive(
                received,
                order.toString(),
                known -> Decision.of(change.apply(known.orElseThrow().state())));
        return Optional.of(done.stored().state());
    }
}
