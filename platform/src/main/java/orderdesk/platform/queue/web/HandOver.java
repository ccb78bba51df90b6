package orderdesk.platform.queue.web;

import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.web.Invalid;

/** @param to who takes over; has to work for the shop */
public record HandOver(OperatorId to, String note) {

    /** The documentation shows it, and the tests send it. */
    public static final String EXAMPLE = """
            {"to": "boris", "note": "спрашивает про размеры"}
            """;

    /** In characters. */
    public static final int NOTE_MAX = 500;

    public HandOver {
        new Invalid().text("/note", note, NOTE_MAX).orElseRefuse();
    }
}
