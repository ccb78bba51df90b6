package orderdesk.callback.task.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Stage;
import orderdesk.callback.task.web.TaskView.ClaimPart;
import orderdesk.callback.task.web.TaskView.End;
import orderdesk.callback.task.web.TaskView.Other;
import orderdesk.callback.task.web.TaskView.Times;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.calling.CallingHours;
import orderdesk.platform.calling.Reason;
import orderdesk.platform.calling.Schedule;
import orderdesk.platform.claim.Holder;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows calls as their readers need them: reasons made for this reader and this moment. */
@Component
class Views {

    private final Shops shops;
    private final Clock clock;

    Views(Shops shops, Clock clock) {
        this.shops = shops;
        this.clock = clock;
    }

    TaskView view(Stored<CallTask> stored, List<Stored<CallTask>> others, OperatorId reader, Locale language) {
        var task = stored.state();
        var subject = task.subject();
        return new TaskView(
                task.taskId(),
                task.shop(),
                task.kind(),
                reason(task, language).orElse(null),
                times(task.schedule()),
                subject.phone(),
                subject.name(),
                subject.zone(),
                subject.orderId(),
                subject.about(),
                subject.call(),
                end(task.stage()),
                task.contact().attempts(),
                task.promise(),
                task.notes(),
                others.stream().map(other -> other(other.state(), language)).toList(),
                claim(task.holder(), reader));
    }

    /** Why it stands where it stands, in one sentence. */
    Optional<String> reason(CallTask task, Locale language) {
        var schedule = task.schedule();
        if (schedule == null) {
            return Optional.empty();
        }
        var settings = shops.settings(task.shop()).orElseThrow(() -> new UnknownShop(task.shop()));
        var zone = task.subject().zone();
        var here = ZoneId.of(settings.zone());
        var reason = new Reason(CallingHours.of(settings, zone), ZoneId.of(zone.id()), here, language);
        return task.purpose().map(purpose -> reason.sentence(purpose, schedule, clock.instant()));
    }

    static @Nullable Times times(@Nullable Schedule schedule) {
        return schedule == null
                ? null
                : new Times(schedule.callableFrom(), schedule.callableUntil(), schedule.callBy(), schedule.breach());
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

    private static @Nullable ClaimPart claim(@Nullable Holder holder, OperatorId reader) {
        return holder == null
                ? null
                : new ClaimPart(
                        holder.operator(), holder.operator().equals(reader) ? holder.token() : null, holder.until());
    }
}
