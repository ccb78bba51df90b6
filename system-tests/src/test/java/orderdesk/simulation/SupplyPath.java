package orderdesk.simulation;

import static orderdesk.simulation.Facts.require;

import java.time.Instant;
import orderdesk.contracts.stock.SupplyEvent;
import orderdesk.contracts.stock.SupplyEvent.SupplierAnswered;
import orderdesk.contracts.stock.SupplyEvent.SupplierAsked;
import orderdesk.contracts.stock.SupplyEvent.SupplierOrdered;
import orderdesk.contracts.stock.SupplyEvent.SupplierSilent;
import orderdesk.contracts.stock.SupplyEvent.Why;

/** What was announced of one order and one supplier: asked and answered once for a version, and ordered from once. */
final class SupplyPath {

    private int version;
    private Instant answerBy = Instant.MIN;
    private boolean answered;
    private boolean silent;
    private boolean ordered;

    void goOn(SupplyEvent event) {
        switch (event) {
            case SupplierAsked asked -> {
                require(!ordered && asked.orderVersion() > version, event, "Asked again, after version " + version);
                version = asked.orderVersion();
                answerBy = asked.answerBy();
                answered = false;
                silent = false;
            }
            case SupplierAnswered said -> {
                require(said.orderVersion() == version && !answered, event, "Answered again, version " + version);
                var inTime = !silent && !said.at().isAfter(answerBy);
                require(said.inTime() == inTime, event, "In time, or not");
                answered = true;
            }
            case SupplierSilent no -> {
                require(no.orderVersion() == version && !answered && !silent, event, "Silent after he spoke");
                require(no.why() != Why.NO_ANSWER || !no.at().isBefore(answerBy), event, "Before his time was over");
                silent = true;
            }
            case SupplierOrdered _ -> {
                require(version > 0 && !ordered, event, "Ordered from twice, or never asked");
                ordered = true;
            }
        }
    }
}
