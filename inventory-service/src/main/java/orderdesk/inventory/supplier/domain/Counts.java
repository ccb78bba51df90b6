package orderdesk.inventory.supplier.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a list came to, in offers; {@code accepted = added + changed + unchanged}, {@code offers = accepted + rejected}.
 *
 * @param vanished could be had before, and is in the list no longer
 */
public record Counts(int offers, int accepted, int added, int changed, int unchanged, int vanished, int rejected) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    /** What a list says that is the very one we had; nothing where it has no offers. */
    public @Nullable Accuracy allRight() {
        return accepted == 0 ? null : new Accuracy(accepted, 0, 0);
    }

    public Counts allUnchanged() {
        return new Counts(offers, accepted, 0, 0, accepted, 0, rejected);
    }
}
