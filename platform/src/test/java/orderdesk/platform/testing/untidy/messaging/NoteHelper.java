package orderdesk.platform.testing.untidy.messaging;

/** Helps nobody in particular, in public, on the console. */
public final class NoteHelper {

    public void help() {
        System.out.println("help");
    }
}
