package orderdesk.callback.telephony.zadarma;

import java.util.List;

/** The kinds of its notices, with the fields that each is signed over. */
enum ZadarmaEvent {
    NOTIFY_START("caller_id", "called_did", "call_start"),
    NOTIFY_INTERNAL("caller_id", "called_did", "call_start"),
    NOTIFY_ANSWER("caller_id", "destination", "call_start"),
    NOTIFY_END("caller_id", "called_did", "call_start"),
    NOTIFY_OUT_START("internal", "destination", "call_start"),
    NOTIFY_OUT_END("internal", "destination", "call_start"),
    NOTIFY_RECORD("pbx_call_id", "call_id_with_rec");

    private final List<String> signed;

    ZadarmaEvent(String... signed) {
        this.signed = List.of(signed);
    }

    List<String> signed() {
        return signed;
    }
}
