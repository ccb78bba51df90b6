package orderdesk.platform.simulator;

/** Told of each step of the store, just before and just after its effect; what it throws happens there. */
@FunctionalInterface
public interface Steps {

    Steps NONE = _ -> {};

    /** @param step as {@code before write cases/42} */
    void at(String step);
}
