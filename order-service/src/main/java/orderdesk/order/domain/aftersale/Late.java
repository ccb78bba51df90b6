package orderdesk.order.domain.aftersale;

/** A time limit of a case that passed, and that was announced as such (R111). */
public enum Late {
    /** The customer has no answer in the handling time of this kind. */
    ANSWER,
    /** The customer has no money by the day on which it had to be paid. */
    MONEY
}
