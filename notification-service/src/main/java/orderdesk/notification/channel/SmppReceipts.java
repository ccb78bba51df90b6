package orderdesk.notification.channel;

import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.InvalidDeliveryReceiptException;

/** Reads delivery receipts. What is not ready for one asks the centre to come again; answers of people are not read. */
record SmppReceipts(Receipts receipts) implements MessageReceiverListener {

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        if (message.isSmscDeliveryReceipt() && !isKnown(message)) {
            throw new ProcessRequestException("Not known yet", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    /** States that are not final change nothing for us (SMPP 3.4, 5.2.28). */
    private boolean isKnown(DeliverSm message) {
        try {
            var receipt = message.getShortMessageAsDeliveryReceipt();
            var state = receipt.getFinalStatus();
            return switch (state) {
                case DELIVRD -> receipts.delivered(receipt.getId());
                case UNDELIV, REJECTD, EXPIRED, DELETED ->
                    receipts.undelivered(receipt.getId(), "The SMS centre reports " + state);
                case ENROUTE, ACCEPTD, UNKNOWN -> true;
                case null -> true;
            };
        } catch (InvalidDeliveryReceiptException e) {
            return true; // unreadable now and later
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {} // nothing waits for a telephone

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("Not supported", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
