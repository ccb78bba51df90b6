package orderdesk.platform.person;

/** For services that keep events otherwise than as aggregates. */
public final class Redaction {

    private Redaction() {}

    /** The same record without the person, as {@link KeptPersons} leaves it. */
    public static Object of(Trail trail, Object record) {
        return new Redactor(trail).apply(record);
    }
}
