package orderdesk.inventory.delivery.carrier;

/** One point of a list that lacks what it needs; the others are not concerned. */
final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unusable(String reason) {
        super(reason, null, false, false);
    }
}
