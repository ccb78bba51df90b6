package orderdesk.local.crm;

/** What RetailCRM refuses, with its status and its words. */
final class CrmRefusal extends RuntimeException {

    private final int status;

    CrmRefusal(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
