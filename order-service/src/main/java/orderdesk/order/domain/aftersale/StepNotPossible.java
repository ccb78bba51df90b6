package orderdesk.order.domain.aftersale;

/** The case stands where this cannot be done, or its kind is not handled so; show the caller where it stands. */
public class StepNotPossible extends RuntimeException {

    StepNotPossible(String why) {
        super(why);
    }
}
