package orderdesk.notification.reply;

/** The shop has as many answers of its own as it may; retire none, change one. */
public class TooManyReplies extends RuntimeException {

    TooManyReplies() {
        super("A shop has at most %d answers of its own".formatted(ReplyBook.OWN_MAX));
    }
}
