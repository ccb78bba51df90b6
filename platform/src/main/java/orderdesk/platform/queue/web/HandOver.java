package orderdesk.platform.queue.web;

import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.web.Invalid;

/** @param to who takes over; has to work for the shop */
public record HandOver(OperatorId to, String note) {

    /** In characters. */
    public static final int NOTE_MAX = 500;

    public HandOver {
        new Invalid().text("/note", note, NOTE_MAX).orElseRefuse();
    }
}
