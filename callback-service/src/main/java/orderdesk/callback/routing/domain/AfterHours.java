package orderdesk.callback.routing.domain;

/** What becomes of a caller whom nobody can answer (R067). */
public enum AfterHours {
    /** He leaves a message, which is a call that is owed (R070). */
    VOICEMAIL,
    /** He is told that he will be called, and hangs up: a missed call, which is owed as well (R061). */
    CALL_BACK
}
