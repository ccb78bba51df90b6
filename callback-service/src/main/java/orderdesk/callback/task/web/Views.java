package orderdesk.callback.task.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.OrderDesk;
import orderdesk.callback.TaskDesk;
import orderdesk.callback.script.CallScript;
import orderdesk.callback.script.Spoken;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Stage;
import orderdesk.callback.task.web.TaskView.End;
import orderdesk.callback.task.web.TaskView.Other;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shop.Personnel.Member;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.queue.web.ClaimPart;
import orderdesk.platform.queue.web.Times;
import orderdesk.platform.queue.web.WorkViews;
import orderdesk.platform.shops.Shops;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows calls that are owed. */
@Component
class Views extends WorkViews<CallTask, TaskView> {

    private final TaskDesk desk;
    private final OrderDesk orders;
    private final Shops shops;

    Views(CallbackDesk desk, Shops shops, Clock clock) {
        super(shops, clock);
        this.desk = desk.tasks();
        this.orders = desk.orders();
        this.shops = shops;
    }

    @Override
    protected List<Stored<CallTask>> othersOf(CallTask task) {
        return desk.othersOf(task);
    }

    @Override
    protected TaskView view(
            Stored<CallTask> stored, List<Stored<CallTask>> others, OperatorId reader, Locale language) {
        var task = stored.state();
        var subject = task.subject();
        return new TaskView(
                task.taskId(),
                task.shop(),
                task.kind(),
                reason(task, language).orElse(null),
                Times.of(task.schedule()),
                subject.phone(),
                subject.name(),
                subject.zone(),
                subject.orderId(),
                subject.about(),
                subject.call(),
                task.messages(),
                end(task.stage()),
                task.contact().attempts(),
                task.promise(),
                task.notes(),
                script(task, reader),
                others.stream().map(other -> other(other.state(), language)).toList(),
                ClaimPart.of(task.holder(), reader));
    }

    /** Why it stands where it stands, in one sentence. */
    Optional<String> reason(CallTask task, Locale language) {
        return Optional.ofNullable(task.schedule())
                .flatMap(schedule -> sentence(task, task.subject().zone(), task.purpose(), schedule, language));
    }

    private List<Spoken> script(CallTask task, OperatorId reader) {
        var given = shops.member(task.shop(), reader).map(Member::given);
        var order = Optional.ofNullable(task.subject().orderId()).flatMap(id -> orders.file(task.shop(), id));
        return new CallScript(settings(task.shop()), given, now()).about(task, order);
    }

    private static @Nullable End end(Stage stage) {
        return switch (stage) {
            case Stage.ToCall _ -> null;
            case Stage.Completed(var outcome, var topic, var by, var order, var at) ->
                new End(outcome, topic, by, order, at);
        };
    }

    private Other other(CallTask task, Locale language) {
        return new Other(task.taskId(), task.kind(), reason(task, language).orElse(null));
    }
}
