package orderdesk.callback.request.web;

/** Bodies that work; the documentation shows them and the tests send them. */
final class Examples {

    static final String CALLBACK = """
            {"phone": "8 912 345-67-89", "name": "Ирина", "about": "размер футболки", "onSite": true,
             "zone": "Europe/Moscow", "address": "203.0.113.7",
             "consent": {"textVersion": "pd-2026-03", "givenAt": "2026-11-24T11:04:50Z"}}
            """;

    static final String REGISTRATION = """
            {"phone": "8 912 345-67-90", "name": "Пётр",
             "consent": {"textVersion": "calls-2026-01", "givenAt": "2026-11-24T11:04:50Z"}}
            """;

    private Examples() {}
}
