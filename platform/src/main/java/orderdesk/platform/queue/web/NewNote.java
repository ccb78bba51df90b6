package orderdesk.platform.queue.web;

import orderdesk.platform.claim.Note;
import orderdesk.platform.web.Invalid;

/** A remark for whoever talks to the customer next. */
public record NewNote(String text) {

    /** The documentation shows it, and the tests send it. */
    public static final String EXAMPLE = """
            {"text": "Просит звонить после работы"}
            """;

    public NewNote {
        new Invalid().text("/text", text, Note.LENGTH_MAX).orElseRefuse();
    }
}
