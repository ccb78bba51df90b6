package orderdesk.platform.calling;

/** A lower class never waits for a higher one. */
public enum WorkClass {
    RINGING,
    PROMISED_OR_WAITING_NOW,
    OWED,
    WELCOME;

    public int number() {
        return ordinal();
    }
}
