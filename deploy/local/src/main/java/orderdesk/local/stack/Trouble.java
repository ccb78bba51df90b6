package orderdesk.local.stack;

/** What keeps the stack from starting or going on. Its message is the one line that is printed: it says what to do. */
class Trouble extends RuntimeException {

    Trouble(String line) {
        super(line);
    }

    Trouble(String line, Throwable cause) {
        super(line, cause);
    }
}
