package orderdesk.notification.names;

/**
 * A name in some case.
 *
 * @param sure false for a guess: somebody should look at it (R102)
 */
public record Form(String text, boolean sure) {}
