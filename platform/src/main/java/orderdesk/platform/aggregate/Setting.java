package orderdesk.platform.aggregate;

/**
 * What of an aggregate people set.
 *
 * @param name which one of its kind it is, as people know it: a supplier's code, a message's template; empty where a
 *     shop has one
 * @param content a record or a map that Jackson can write; holds no secret, and nothing that changes by itself
 */
public record Setting(String name, Object content) {

    /** The only one that a shop has. */
    public static Setting of(Object content) {
        return new Setting("", content);
    }
}
