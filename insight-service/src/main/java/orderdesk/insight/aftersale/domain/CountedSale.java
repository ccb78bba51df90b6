package orderdesk.insight.aftersale.domain;

/** What a figure of cases counts, and what its list shows. */
public enum CountedSale {
    OPENED,
    DECIDED,
    DECIDED_LATE,
    UNDECIDED,
    UNDECIDED_LATE,
    REFUND_ASKED,
    REFUND_PAID,
    REFUND_PAID_LATE,
    REFUND_OWED,
    REFUND_OWED_LATE;

    /** Whether it is about money, and so about when finance was asked, and not about when the case was opened. */
    public boolean isOfRefunds() {
        return switch (this) {
            case OPENED, DECIDED, DECIDED_LATE, UNDECIDED, UNDECIDED_LATE -> false;
            case REFUND_ASKED, REFUND_PAID, REFUND_PAID_LATE, REFUND_OWED, REFUND_OWED_LATE -> true;
        };
    }

    boolean counts(SaleCase item) {
        var decision = item.decision();
        var refund = item.refund();
        return switch (this) {
            case OPENED -> true;
            case DECIDED -> decision != null;
            case DECIDED_LATE -> decision != null && !decision.inTime();
            case UNDECIDED -> decision == null;
            case UNDECIDED_LATE -> decision == null && item.late();
            case REFUND_ASKED -> refund != null;
            case REFUND_PAID -> refund != null && refund.isPaid();
            case REFUND_PAID_LATE -> refund != null && refund.isPaid() && !item.isPaidInTime();
            case REFUND_OWED -> refund != null && !refund.isPaid();
            case REFUND_OWED_LATE -> refund != null && !refund.isPaid() && refund.late();
        };
    }
}
