package orderdesk.notification.reply;

/** The answer went out with other words; begin another one. */
public class AlreadySent extends RuntimeException {

    AlreadySent() {
        super("The answer has been sent with other words");
    }
}
