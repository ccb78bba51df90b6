package orderdesk.notification.message.domain;

/** The message is not to be sent now: another sender has it, or it is over. Leave it alone. */
public class NotWaiting extends RuntimeException {

    public NotWaiting(Message message) {
        super("Message %s is %s".formatted(message.id(), message.stage().word()));
    }
}
