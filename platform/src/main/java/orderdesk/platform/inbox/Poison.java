package orderdesk.platform.inbox;

/** An event that cannot be applied, now or later, unless something is mended first. */
final class Poison extends Exception {

    Poison(RuntimeException why) {
        super(why);
    }

    /** For people who may see the event; not for logs. */
    String reason() {
        return switch (getCause()) {
            case Unreadable unreadable -> "Not to be believed: " + unreadable.getMessage();
            case Throwable why -> "%s: %s".formatted(why.getClass().getSimpleName(), why.getMessage());
            case null -> "unknown";
        };
    }

    /** For logs: what went wrong and where, without a word of the event. */
    String trace() {
        var why = getCause() == null ? this : getCause();
        var frames = why.getStackTrace();
        return frames.length == 0
                ? why.getClass().getName()
                : "%s at %s".formatted(why.getClass().getName(), frames[0]);
    }
}
