package orderdesk.local.stack;

import java.util.Map;
import java.util.Map.Entry;

/** The CRM of the demo shop {@code tribuna}, as order-service reads it. */
final class CrmAccount {

    static final String KEY = "demo-crm";

    private static final String SHOP = "ORDERDESK_CRM_SHOPS_TRIBUNA_";

    private CrmAccount() {}

    static Map<String, String> settings(Ports ports) {
        return Map.ofEntries(
                Map.entry("ORDERDESK_CRM_ANYWHERE", "true"), // it is on this machine
                Map.entry("ORDERDESK_CRM_EVERY", "2s"), // whoever tries it out does not wait
                said("URL", Ports.url(ports.crm())),
                said("KEY", KEY),
                said("STATUSES_CONFIRMED", "client-confirmed"),
                said("STATUSES_CANCELLED", "cancel-other"),
                said("STATUSES_DELIVERED", "complete"),
                said("DELIVERIES_RUSSIANPOST", "POST"),
                said("DELIVERIES_COURIER", "COURIER"),
                said("PAYMENTS_CASH", "ON_RECEIPT"),
                said("PAYMENTS_BANKCARD", "ONLINE"),
                said("METHODS_PHONE", "PHONE"));
    }

    private static Entry<String, String> said(String name, String value) {
        return Map.entry(SHOP + name, value);
    }
}
