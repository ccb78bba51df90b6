package orderdesk.contracts.callback;

/** Why a call is owed. */
public enum CallTaskKind {
    /** A customer asked for it (R038). */
    CALLBACK,
    /** He called, and nobody answered (R061). */
    MISSED_CALL,
    /** He called, and left a message (R070). */
    VOICEMAIL,
    /** The line broke in the middle of a talk. */
    DROPPED_LINE,
    /** He writes to the chat of the site, and waits (R041). */
    CHAT,
    /** He registered and did not order (R087). */
    WELCOME,
    /** His delivery is near (R047). */
    REMINDER,
    DELIVERY_FAILED,
    DELIVERY_REFUSED,
    /** His parcel waits to be collected. */
    UNCOLLECTED,
    /** He wrote a mail that is no order (R086); its id is the letter's. */
    MAIL_REQUEST
}
