package orderdesk.callback.task.web;

/** Bodies that work; the documentation shows them and the tests send them. */
final class Examples {

    static final String TASK_ID = "00000000-0000-0042-0000-000000000001";

    static final String ANSWERED = """
            {"outcome": "ANSWERED", "topic": "PARCEL", "note": "посылка прибудет в четверг"}
            """;

    static final String ORDERED = """
            {"outcome": "ORDERED", "topic": "PRODUCT", "orderId": "00000000-0000-0042-0000-000000000007"}
            """;

    static final String LATER = """
            {"outcome": "LATER",
             "promise": {"kind": "AT", "from": "2026-11-24T15:00:00Z", "earlyOk": false,
                         "about": "размер футболки", "note": "обещали уточнить размер"}}
            """;

    static final String NO_ANSWER = """
            {"outcome": "NO_ANSWER"}
            """;

    private Examples() {}
}
