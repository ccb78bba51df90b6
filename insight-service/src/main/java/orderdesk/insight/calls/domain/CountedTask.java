package orderdesk.insight.calls.domain;

/** Calls that were owed, behind a figure. */
public enum CountedTask {
    /** Somebody was told when he is called, and was not. */
    PROMISE_BROKEN,
    /** A callback or a chat that led to an order. */
    ORDERED,
    /** Given up after every attempt. */
    UNREACHABLE,
    /** Without an outcome still. */
    OPEN;

    public boolean holds(OwedCall call) {
        return switch (this) {
            case PROMISE_BROKEN -> call.promises().broken() > 0;
            case ORDERED -> call.ledToAnOrder();
            case UNREACHABLE -> call.outcome() == orderdesk.contracts.callback.CallOutcome.UNREACHABLE;
            case OPEN -> call.outcome() == null;
        };
    }
}
