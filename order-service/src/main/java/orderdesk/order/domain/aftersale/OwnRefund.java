package orderdesk.order.domain.aftersale;

/** Whoever asked for money does not say that it was paid: somebody else pays it, and records it. */
public final class OwnRefund extends RuntimeException {

    OwnRefund(String who) {
        super("%s asked for this refund, and does not pay it.".formatted(who));
    }
}
