package orderdesk.story;

/** A step of the story did not come true; the message says what was seen instead. */
class NotSo extends RuntimeException {

    NotSo(String seen) {
        super(seen);
    }
}
