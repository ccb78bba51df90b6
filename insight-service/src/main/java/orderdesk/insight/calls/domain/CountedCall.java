package orderdesk.insight.calls.domain;

/** Calls behind a figure that somebody wants to see one by one. */
public enum CountedCall {
    /** A customer called, and nobody talked to him. */
    MISSED,
    /** Missed, and nobody has talked with the caller since. */
    NEVER_REACHED,
    /** A customer called, and was answered. */
    ANSWERED,
    /** Missed, and somebody has talked with the caller since. */
    REACHED_SINCE,
    /** Missed, and nobody has talked with the caller since, or he hides his number. */
    NOT_TALKED_WITH,
    /** Answered after the fourth ring. */
    LATE,
    /** Not answered by the fourth ring, be it that nobody answered at all (R084). */
    LATE_OR_MISSED,
    /** A talk. */
    TALKED,
    /** A talk that confirmed no order: operators' time beside the handling of orders. */
    APART_FROM_ORDERS,
    /** A talk that nobody tied to an order. */
    WITHOUT_ORDER;

    /** Whether it is of those that are told apart by later talks with their callers. */
    public boolean dependsOnLaterTalks() {
        return switch (this) {
            case NEVER_REACHED, REACHED_SINCE, NOT_TALKED_WITH -> true;
            case MISSED, ANSWERED, LATE, LATE_OR_MISSED, TALKED, APART_FROM_ORDERS, WITHOUT_ORDER -> false;
        };
    }

    public boolean holds(PhoneCall call, Reached reached) {
        return switch (this) {
            case MISSED -> call.isMissed();
            case NEVER_REACHED -> reached.never(call);
            case ANSWERED -> call.isIncoming() && call.isTalk();
            case REACHED_SINCE -> call.isMissed() && call.caller() != null && !reached.never(call);
            case NOT_TALKED_WITH -> call.isMissed() && (call.caller() == null || reached.never(call));
            case LATE -> call.isIncoming() && call.isTalk() && !call.isAnsweredInTime();
            case LATE_OR_MISSED -> call.isIncoming() && !call.isAnsweredInTime();
            case TALKED -> call.isTalk();
            case APART_FROM_ORDERS -> call.isApartFromOrders();
            case WITHOUT_ORDER -> call.isTalk() && call.orders().isEmpty() && !call.mystery();
        };
    }
}
