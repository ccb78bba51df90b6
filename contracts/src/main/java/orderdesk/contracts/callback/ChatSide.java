package orderdesk.contracts.callback;

/** Who wrote a message of a chat. */
public enum ChatSide {
    VISITOR,
    OPERATOR
}
