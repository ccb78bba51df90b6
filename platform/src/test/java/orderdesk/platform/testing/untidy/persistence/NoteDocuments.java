package orderdesk.platform.testing.untidy.persistence;

/** Shows itself, which persistence may. */
public final class NoteDocuments {

    public String first() {
        return "note";
    }
}
