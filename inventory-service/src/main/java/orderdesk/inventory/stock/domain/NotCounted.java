package orderdesk.inventory.stock.domain;

/** Nobody has said how many pieces the warehouse has, so there is nothing to add to: whoever wants to, counts first. */
public final class NotCounted extends RuntimeException {

    NotCounted(String source) {
        super("%s has said no number".formatted(source));
    }
}
