package orderdesk.promo.web;

/** Bodies that work, for the API's document. */
final class Examples {

    static final String ID = "00000000-0000-5000-8000-000000000042";

    static final String CERTIFICATE = """
            {"face": {"minor": 300000, "currency": "RUB"}, "validUntil": "2027-12-31T21:00:00Z"}""";

    static final String CERTIFICATE_BY_MESSAGE = """
            {"face": {"minor": 300000, "currency": "RUB"}, "validUntil": "2027-12-31T21:00:00Z",
             "orderId": "00000000-0000-5000-8000-000000000042"}""";

    static final String BATCH = """
            {"name": "Новый год", "count": 100, "face": {"minor": 300000, "currency": "RUB"},
             "validUntil": "2027-12-31T21:00:00Z"}""";

    static final String CHANGE = """
            {"validUntil": "2027-06-30T21:00:00Z", "reason": "Продлён по просьбе покупателя"}""";

    static final String COUPON = """
            {"orderId": "00000000-0000-5000-8000-000000000042", "amount": {"minor": 50000, "currency": "RUB"},
             "validUntil": "2027-06-30T21:00:00Z", "reason": "Привезли не тот размер"}""";

    static final String CAMPAIGN = """
            {
              "code": "ЗИМА-2027",
              "rules": {
                "name": "Зимние скидки",
                "worth": {"kind": "percent", "basisPoints": 1000},
                "from": "2026-12-01T00:00:00Z",
                "to": "2027-03-01T00:00:00Z",
                "minimum": {"minor": 200000, "currency": "RUB"},
                "skus": [],
                "skuPrefixes": ["TR-"],
                "vendors": [],
                "usesMax": 1000000,
                "perCustomerMax": 1,
                "stacking": "ALONE"
              }
            }
            """;

    static final String CAMPAIGN_CHANGE = """
            {
              "stopped": true,
              "rules": {
                "name": "Зимние скидки",
                "worth": {"kind": "sum", "amount": {"minor": 50000, "currency": "RUB"}},
                "from": "2026-12-01T00:00:00Z",
                "to": "2027-03-01T00:00:00Z",
                "skus": ["TR-MUG-01"],
                "skuPrefixes": [],
                "vendors": ["Tribuna"],
                "stacking": "TOGETHER"
              }
            }
            """;

    static final String CHECK = """
            {"code": "7KH2-M9XA-R4TD", "visitor": "b7f3"}""";

    private Examples() {}
}
