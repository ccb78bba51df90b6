package orderdesk.platform.testing.untidy.web;

import orderdesk.platform.testing.untidy.persistence.NoteDocuments;

/** Open to everybody, and speaks to the database behind the desk's back. */
public final class NoteController {

    public String note() {
        return new NoteDocuments().first();
    }
}
