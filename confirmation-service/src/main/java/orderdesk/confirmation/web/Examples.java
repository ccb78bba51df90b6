package orderdesk.confirmation.web;

/** Bodies that work; the documentation shows them and the tests send them. */
final class Examples {

    static final String ORDER_ID = "00000000-0000-0042-0000-000000000001";

    static final String TICKS = """
            {"version": 1, "ticks": [{"id": "recipient", "offsetMillis": 14000}, {"id": "line/1/name"},
             {"id": "line/1/size"}, {"id": "line/1/colour"}, {"id": "line/1/quantity"}]}
            """;

    static final String AGREED = """
            {
              "outcome": "AGREED",
              "version": 1,
              "due": {"minor": 164000, "currency": "RUB"},
              "ticks": [
                {"id": "recipient"},
                {"id": "line/1/name"}, {"id": "line/1/size"}, {"id": "line/1/colour"}, {"id": "line/1/quantity"},
                {"id": "delivery/method"}, {"id": "address"}, {"id": "delivery/term"},
                {"id": "payment"}, {"id": "due"}
              ],
              "addressAs": "Ирина Сергеевна"
            }
            """;

    static final String REFUSED = """
            {"outcome": "REFUSED", "version": 1, "reason": "дорогая доставка"}
            """;

    static final String LATER = """
            {"outcome": "LATER", "version": 1,
             "promise": {"kind": "AT", "from": "2026-11-24T15:00:00Z", "earlyOk": false,
                         "about": "цену и срок", "note": "обещали назвать срок"}}
            """;

    static final String NO_ANSWER = """
            {"outcome": "NO_ANSWER"}
            """;

    static final String OTHER_PERSON = """
            {"outcome": "OTHER_PERSON",
             "promise": {"kind": "BETWEEN", "from": "2026-11-24T15:00:00Z", "to": "2026-11-24T17:00:00Z",
                         "earlyOk": false, "about": "заказ", "note": "будет дома вечером"}}
            """;

    static final String OFFER = """
            {"line": "1", "sku": "TR-TEE-M-1-S", "total": {"minor": 283000, "currency": "RUB"}}
            """;

    static final String TAKE_OVER = """
            {"reason": "вижу ошибку в адресе, подключаюсь"}
            """;

    static final String TAGS = """
            {"add": ["vip"], "remove": ["ждёт ответа"]}
            """;

    static final String ANSWER = """
            {"step": "shop/gift/1", "answer": "yes"}
            """;

    static final String PREVIEW = """
            {
              "script": {
                "groups": [{"id": "tees", "name": "Футболки", "skus": [], "words": ["футболк"]}],
                "phrases": [
                  {"id": "gift", "place": "AFTER_LINE", "say": "{{line.name}}: это в подарок?",
                   "when": {"groups": ["tees"], "methods": []},
                   "answers": [
                     {"id": "yes", "label": "да, в подарок", "next": "wrap", "tag": "подарок"},
                     {"id": "no", "label": "нет, себе"}
                   ]},
                  {"id": "wrap", "say": "Положим в подарочную коробку, это бесплатно.", "answers": []}
                ]
              },
              "example": {"lines": [{"sku": "TR-TEE-1", "name": "Футболка домашняя", "prepaid": false}],
                          "method": "COURIER", "certificate": false, "firstOrder": true},
              "answers": {"shop/gift/1": "yes"}
            }
            """;

    private Examples() {}
}
