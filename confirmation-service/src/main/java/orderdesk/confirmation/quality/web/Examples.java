package orderdesk.confirmation.quality.web;

/** Bodies that work; the documentation shows them and the tests send them. */
final class Examples {

    static final String SCORECARD = """
            {"criteria": [
              {"id": "substance", "words": "Сведения верны и по существу", "weight": 50, "fatal": false},
              {"id": "politeness", "words": "Вежливость", "weight": 50, "fatal": false},
              {"id": "harm", "words": "Нет грубости и обмана", "weight": 0, "fatal": true}
            ]}
            """;

    static final String PLAN = """
            {"term": "WEEK", "quota": 5, "withinDays": 7, "chats": 2, "letters": 2, "suspected": 1,
             "leastSeconds": 30, "recorded": true}
            """;

    static final String REVIEW = """
            {"scorecard": 0, "marks": [
              {"criterion": "substance", "mark": 5},
              {"criterion": "language", "mark": 4},
              {"criterion": "fillers", "mark": 3},
              {"criterion": "standard", "mark": 2, "comment": "не назвал магазин", "second": 3},
              {"criterion": "politeness", "mark": 5},
              {"criterion": "displeasure", "mark": 5},
              {"criterion": "calm", "mark": 5},
              {"criterion": "harm", "mark": 5}
            ]}
            """;

    static final String ANSWER = """
            {"text": "Магазин назвал клиент, я подтвердила"}
            """;

    static final String STANDS = """
            {"text": "На записи магазин не назван никем", "marks": []}
            """;

    private Examples() {}
}
