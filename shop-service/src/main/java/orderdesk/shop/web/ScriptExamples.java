package orderdesk.shop.web;

/** A script that works, for the API's document. */
final class ScriptExamples {

    static final String WRITTEN = """
            {
              "why": "Кружки бьются: спрашиваем про подарок и предупреждаем курьера",
              "script": {
                "groups": [{"id": "mugs", "name": "Посуда", "skus": ["TR-MUG-*"], "words": ["кружк"]}],
                "phrases": [
                  {"id": "first-time", "place": "OPENING", "say": "Спасибо, что выбрали магазин {{shop.spokenName|q}}.",
                   "when": {"groups": [], "firstOrder": true, "methods": []}, "answers": []},
                  {"id": "gift", "place": "AFTER_LINE", "say": "{{line.name}}: это в подарок?",
                   "when": {"groups": ["mugs"], "methods": []},
                   "answers": [
                     {"id": "yes", "label": "да, в подарок", "next": "wrap", "tag": "подарок"},
                     {"id": "no", "label": "нет, себе"}
                   ]},
                  {"id": "wrap", "say": "Положим в подарочную коробку, это бесплатно. Подписать открытку?",
                   "answers": [
                     {"id": "card", "label": "да, открытка", "courier": "В коробке открытка, не переворачивать"},
                     {"id": "plain", "label": "нет, без открытки"}
                   ]}
                ]
              }
            }
            """;

    private ScriptExamples() {}
}
