package orderdesk.inventory.warehouse.domain;

import java.time.Duration;

/** Measures how long the warehouse takes to answer while a customer waits (R011). */
public interface AnswerTimes {

    void answered(Duration after, boolean inTime);
}
