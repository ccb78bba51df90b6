package orderdesk.order.web;

/** Bodies of drafts that work against the demo shop. */
final class DraftExamples {

    static final String PHONE = """
            {
              "channel": "PHONE",
              "customer": {"person": {"surname": "Петров", "given": "Олег"}, "phone": "8 912 111-22-33"},
              "changes": [{"op": "add-item", "sku": "SHARF-1", "quantity": 1}],
              "comment": "Думает до завтра"
            }
            """;

    static final String LETTER = """
            {
              "channel": "MAIL",
              "customer": {"person": {"given": "Ирина"}, "email": "irina@example.ru"},
              "asks": [
                {"words": "шарф болельщика", "article": "SHARF-1", "quantity": 3},
                {"words": "футболка вперёд красная"}
              ]
            }
            """;

    static final String PLACE = """
            {"consents": [{"purpose": "personal-data", "textVersion": "2026-03", "givenAt": "2026-11-20T09:00:00Z"}]}
            """;

    private DraftExamples() {}
}
