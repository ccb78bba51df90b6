package orderdesk.insight.calls.web;

import java.util.List;
import orderdesk.insight.calls.domain.OwedCall;
import orderdesk.insight.calls.domain.PhoneCall;
import orderdesk.insight.figures.web.Table;
import orderdesk.insight.figures.web.Table.Column;

/** Calls behind a figure as tables for spreadsheets: one line per call. */
final class ListTables {

    private static final List<Column<ListedCall>> CALLS = List.of(
            new Column<>("call", ListedCall::callId),
            new Column<>("shop", ListedCall::shop),
            new Column<>("began", ListedCall::beganAt),
            new Column<>("direction", ListedCall::direction),
            new Column<>("result", ListedCall::result),
            new Column<>("rings", ListedCall::rings),
            new Column<>("talk", ListedCall::talkedSeconds),
            new Column<>("operator", call -> Table.orEmpty(call.operator())),
            new Column<>("order", call -> Table.orEmpty(call.orderId())));

    private static final List<Column<ListedTask>> TASKS = List.of(
            new Column<>("task", ListedTask::taskId),
            new Column<>("shop", ListedTask::shop),
            new Column<>("kind", ListedTask::kind),
            new Column<>("opened", ListedTask::openedAt),
            new Column<>("answered", task -> Table.orEmpty(task.answeredAt())),
            new Column<>("ended", task -> Table.orEmpty(task.endedAt())),
            new Column<>("attempts", ListedTask::attempts),
            new Column<>("operator", task -> Table.orEmpty(task.operator())),
            new Column<>("outcome", task -> Table.orEmpty(task.outcome())),
            new Column<>("order", task -> Table.orEmpty(task.orderId())));

    private ListTables() {}

    static String calls(List<PhoneCall> calls, boolean excel) {
        return Table.of(CALLS, calls.stream().map(ListedCall::of).toList(), excel);
    }

    static String tasks(List<OwedCall> owed, boolean excel) {
        return Table.of(TASKS, owed.stream().map(ListedTask::of).toList(), excel);
    }
}
