package orderdesk.callback.telephony.web;

/** Bodies that work; the documentation shows them and the tests send them. */
final class Examples {

    static final String DIAL = """
            {"phone": "8 916 123-45-67", "extension": "101", "orderId": "00000000-0000-0042-0000-000000000001"}
            """;

    static final String PHONE_BOOK = """
            {"lines": [{"number": "88005550122", "label": "горячая линия",
                        "greeting": "«Трибуна», служба заказов, здравствуйте!",
                        "shownAs": "Трибуна, служба заказов"}],
             "extensions": [{"number": "101", "operator": "anna"}]}
            """;

    static final String STOP = """
            {"phone": "8 916 123-45-67", "stopped": true, "reason": "просил больше не звонить"}
            """;

    static final String ACT = """
            {"does": "HANG_UP"}
            """;

    static final String HAND_OVER = """
            {"to": "boris", "note": "спрашивает про абонементы, заказа ещё нет", "consult": true}
            """;

    static final String SISTER = """
            {"shop": "chasy"}
            """;

    static final String OPENED = """
            {"orderId": "00000000-0000-0042-0000-000000000001"}
            """;

    private Examples() {}
}
