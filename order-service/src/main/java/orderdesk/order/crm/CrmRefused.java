package orderdesk.order.crm;

/** The CRM understood and refuses: the same again would be refused again. */
public final class CrmRefused extends RuntimeException {
    public CrmRefused(String message) {
        super(message);
    }
}
