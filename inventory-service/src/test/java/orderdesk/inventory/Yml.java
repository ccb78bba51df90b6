package orderdesk.inventory;

/** Price lists as suppliers write them. */
public final class Yml {

    private Yml() {}

    /** A list without a date of its own. */
    public static String list(String... offers) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<yml_catalog><shop><offers>\n%s\n</offers></shop></yml_catalog>\n"
                .formatted(String.join("\n", offers));
    }

    public static String dated(String date, String... offers) {
        return list(offers).replace("<yml_catalog>", "<yml_catalog date=\"%s\">".formatted(date));
    }

    /** An offer with a quantity. */
    public static String offer(String id, int roubles, int count) {
        return offer(id, "<price>%d</price><count>%d</count>".formatted(roubles, count));
    }

    /** An offer that is available, without a quantity. */
    public static String available(String id, int roubles) {
        return "<offer id=\"%s\" available=\"true\"><name>Scarf %s</name><price>%d</price></offer>"
                .formatted(id, id, roubles);
    }

    public static String offer(String id, String elements) {
        return "<offer id=\"%s\"><name>Scarf %s</name>%s</offer>".formatted(id, id, elements);
    }
}
