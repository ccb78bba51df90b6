package orderdesk.order.domain;

/** The order stands where this cannot be done; show the caller where it stands. */
public class NotInThisState extends RuntimeException {

    private final State.Name state;

    NotInThisState(Moves move, State.Name state) {
        super("%s is not possible: the order is %s".formatted(move, state));
        this.state = state;
    }

    public State.Name state() {
        return state;
    }
}
