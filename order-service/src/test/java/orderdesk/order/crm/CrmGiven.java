package orderdesk.order.crm;

import java.net.URI;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.order.crm.CrmSettings.CrmShop;

/** A shop's CRM and an order of it. */
final class CrmGiven {

    private CrmGiven() {}

    static CrmShop shop(URI url, String key) {
        return new CrmShop(
                url,
                key,
                null,
                List.of("new"),
                List.of("cancel-other", "no-call"),
                Map.of("confirmed", "client-confirmed", "cancelled", "no-such-cancelled"),
                Map.of("courier-x", Delivery.Method.POST, "courier-y", Delivery.Method.COURIER),
                Map.of("cash", PaymentMethod.ON_RECEIPT),
                List.of(),
                List.of("returned"),
                Map.of("phone", Channel.PHONE, "e-mail", Channel.MAIL),
                null);
    }

    static String order(String status, int quantity, String paid) {
        return """
            {"id": 42, "number": "C-42", "externalId": "A-42", "status": "%s", "currency": "RUB",
             "lastName": "Иванова", "firstName": "Ирина", "phone": "8 912 345-67-89", "email": "irina@example.ru",
             "countryIso": "RU", "customerComment": "После шести",
             "items": [{"id": 1, "quantity": %d, "initialPrice": 899.0, "discountTotal": 50, "productName": "Шарф",
                        "offer": {"externalId": "SHARF-1", "article": "x"}},
                       {"id": 2, "quantity": 1, "initialPrice": 1, "isCanceled": true, "offer": {}}],
             "delivery": {"code": "courier-x", "address": {"index": "620014", "city": "Екатеринбург",
                          "text": "ул. Малышева, д. 51"}},
             "payments": {"7": {"id": 7, "type": "cash", "amount": 500.0%s}}}
            """.formatted(status, quantity, paid);
    }
}
