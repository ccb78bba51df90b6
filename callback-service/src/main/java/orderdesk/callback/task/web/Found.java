package orderdesk.callback.task.web;

import orderdesk.callback.CallbackDesk;
import orderdesk.callback.TaskDesk;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a call in the shops that its reader serves; what is foreign is as if it were not there. */
@Component
class Found {

    private final TaskDesk desk;

    Found(CallbackDesk desk) {
        this.desk = desk.tasks();
    }

    /** @param shop spares the search where the caller serves several */
    Stored<CallTask> one(CallTaskId id, @Nullable String shop, Caller caller) {
        return caller.among(shop, own -> desk.find(own, id));
    }
}
