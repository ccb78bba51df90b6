package orderdesk.inventory.query.domain;

/** The supplier was not asked this, was asked anew meanwhile, or has answered: his first answer stands. */
public final class NotAsked extends RuntimeException {

    NotAsked(String supplier, int version) {
        super("%s does not owe an answer to version %d".formatted(supplier, version));
    }
}
