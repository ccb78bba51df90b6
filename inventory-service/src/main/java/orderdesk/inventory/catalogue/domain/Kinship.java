package orderdesk.inventory.catalogue.domain;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import orderdesk.contracts.shared.Sku;

/**
 * Why one product does instead of another; the nearer kin comes first (R023).
 *
 * @param common codes or devices that both have
 * @param share of the wanted product's devices that the other goes into, 0 to 1
 */
record Kinship(Kind kind, Set<String> common, double share) {

    enum Kind {
        /** The shop says so. */
        DECLARED,
        /** Another size or colour of the same model. */
        MODEL,
        /** One replaces what the other is. */
        CODE,
        /** Both go into the same device. */
        DEVICE,
        /** Alike in name. */
        ALIKE
    }

    private static final double ALIKE_ENOUGH = 0.25;

    /** Nothing where the other does not do: a cartridge for another printer is worse than none. */
    static Optional<Kinship> of(Offer wanted, Compatibility fits, Offer other, Collection<Sku> declared) {
        if (declared.contains(other.sku())) {
            return Optional.of(plain(Kind.DECLARED));
        }
        var does = Compatibility.of(other.card());
        var codes = fits.codesSharedWith(does);
        if (!codes.isEmpty()) {
            return Optional.of(new Kinship(Kind.CODE, codes, 1));
        }
        var devices = fits.devicesSharedWith(does);
        if (!devices.isEmpty()) {
            var share = (double) devices.size() / fits.devices().size();
            return Optional.of(new Kinship(Kind.DEVICE, devices, share));
        }
        return fits.binding() ? Optional.empty() : byName(wanted.card(), other.card());
    }

    private static Optional<Kinship> byName(Card wanted, Card other) {
        if (Likeness.family(wanted).equals(Likeness.family(other))) {
            return Optional.of(plain(Kind.MODEL));
        }
        return Likeness.ofNames(wanted.name(), other.name()) < ALIKE_ENOUGH
                ? Optional.empty()
                : Optional.of(plain(Kind.ALIKE));
    }

    private static Kinship plain(Kind kind) {
        return new Kinship(kind, Set.of(), 0);
    }

    /** The first of what they have in common, as people say it. */
    String example() {
        return new TreeSet<>(common).first();
    }
}
