package orderdesk.callback.chat;

/** Only who was trained for it writes in chats (R104); give it to one who was. */
public final class NotTrained extends RuntimeException {

    NotTrained() {
        super("Who writes in chats was trained for it.");
    }
}
