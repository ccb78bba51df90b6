package orderdesk.order.domain.person;

import java.util.List;

/** A customer cannot be erased while the desk still owes him something: end that first. */
public final class StillBound extends RuntimeException {

    private final List<Bond> bonds;

    public StillBound(List<Bond> bonds) {
        super("He cannot be erased yet: %d of his matters are open.".formatted(bonds.size()));
        this.bonds = List.copyOf(bonds);
    }

    public List<Bond> bonds() {
        return bonds;
    }

    /**
     * @param code {@code order-open}, {@code case-open} or {@code money-owed}
     * @param detail which, in words
     */
    public record Bond(String code, String detail) {}
}
