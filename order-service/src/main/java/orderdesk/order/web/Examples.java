package orderdesk.order.web;

/** Bodies that work against the demo shop; the documentation shows them and the tests send them. */
final class Examples {

    static final String ORDER_ID = "0f3c6a52-8d4e-5b19-9a57-3c1d2e4f5a6b";

    static final String SITE_ORDER = """
            {
              "externalNumber": "A-1001",
              "customer": {
                "person": {"surname": "Иванова", "given": "Ирина", "patronymic": "Сергеевна"},
                "phone": "8 (912) 345-67-89",
                "email": "irina@example.ru"
              },
              "recipient": {"person": {"surname": "Иванов", "given": "Пётр"}, "phone": "+7 912 345-67-90"},
              "lines": [
                {"sku": "FUT-M-RED", "name": "Футболка «Вперёд»", "options": {"size": "M", "colour": "красный"},
                 "quantity": 2, "price": {"minor": 129900, "currency": "RUB"}},
                {"sku": "SHARF-1", "name": "Шарф болельщика", "quantity": 1,
                 "price": {"minor": 89900, "currency": "RUB"}}
              ],
              "delivery": {
                "method": "POST",
                "address": {"country": "RU", "region": "RU-SVE", "city": "Екатеринбург", "postalCode": "620014",
                            "lines": ["ул. Малышева, д. 51, кв. 5"]}
              },
              "paymentMethod": "ON_RECEIPT",
              "comment": "Позвонить после 12",
              "consents": [{"purpose": "personal-data", "textVersion": "2026-03", "givenAt": "2026-11-20T09:00:00Z"}]
            }
            """;

    static final String PHONE_ORDER = """
            {
              "customer": {
                "person": {"surname": "Петров", "given": "Олег"},
                "phone": "8 912 111-22-33"
              },
              "lines": [
                {"sku": "SHARF-1", "name": "Шарф болельщика", "quantity": 1,
                 "price": {"minor": 89900, "currency": "RUB"}}
              ],
              "delivery": {
                "method": "POST",
                "address": {"country": "RU", "region": "RU-MOW", "city": "Москва", "postalCode": "125009",
                            "lines": ["ул. Тверская, д. 7"]}
              },
              "paymentMethod": "ON_RECEIPT",
              "readBack": {
                "due": {"minor": 124900, "currency": "RUB"},
                "scriptVersion": "ru-1",
                "addressAs": "Олег",
                "ticks": [
                  {"id": "line/1/name", "at": "2026-11-20T09:00:10Z"},
                  {"id": "line/1/quantity", "at": "2026-11-20T09:00:12Z"},
                  {"id": "recipient", "at": "2026-11-20T09:00:20Z"},
                  {"id": "delivery/method", "at": "2026-11-20T09:00:25Z"},
                  {"id": "delivery/term", "at": "2026-11-20T09:00:30Z"},
                  {"id": "address", "at": "2026-11-20T09:00:40Z"},
                  {"id": "payment", "at": "2026-11-20T09:00:45Z"},
                  {"id": "due", "at": "2026-11-20T09:00:50Z"}
                ]
              }
            }
            """;

    static final String AMENDMENT = """
            {
              "changes": [
                {"op": "quantity", "line": "1", "quantity": 1},
                {"op": "address-as", "form": "Ирина Сергеевна"}
              ],
              "reason": "Покупателю нужна одна"
            }
            """;

    static final String PAYMENT = """
            {"amount": {"minor": 129900, "currency": "RUB"}, "reference": "sbp-20261120-000017"}
            """;

    static final String DELIVERY_REPORT = """
            {"result": "DELIVERED", "reference": "RB123456789RU"}
            """;

    private Examples() {}
}
