package orderdesk.contracts.shared;

/** An approximate term of delivery, both ends included. */
public record WorkingDays(int from, int to) {

    public WorkingDays {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("%d to %d working days".formatted(from, to));
        }
    }
}
