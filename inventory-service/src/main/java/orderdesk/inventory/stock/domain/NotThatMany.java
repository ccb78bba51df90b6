package orderdesk.inventory.stock.domain;

/** More pieces would be taken from a warehouse than are there; whoever takes them counts first. */
public final class NotThatMany extends RuntimeException {

    private final int present;

    NotThatMany(String source, int present) {
        super("%s has %d".formatted(source, present));
        this.present = present;
    }

    public int present() {
        return present;
    }
}
