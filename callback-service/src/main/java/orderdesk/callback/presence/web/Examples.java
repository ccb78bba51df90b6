package orderdesk.callback.presence.web;

/** Bodies that work; the documentation shows them and the tests send them. */
final class Examples {

    static final String START = """
            {"activity": "READY", "shift": {"headset": true, "regulations": {"tribuna": 1}}}
            """;

    static final String LONGER = """
            {"activity": "WRAP_UP", "longer": true}
            """;

    static final String BRIEFING = """
            {"news": "До воскресенья шарфы за полцены. Закончились кружки «Метеор».",
             "regulation": "Сначала имя и согласие на разговор, потом заказ."}
            """;

    static final String HAND = """
            {"up": true}
            """;

    static final String WHISPER = """
            {"text": "Предложите пункт выдачи на Лесной: сегодня до 21."}
            """;

    static final String ACKNOWLEDGED = """
            {"version": 1}
            """;

    private Examples() {}
}
