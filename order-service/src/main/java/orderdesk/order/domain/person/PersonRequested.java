package orderdesk.order.domain.person;

import java.time.Instant;
import orderdesk.contracts.person.PersonEvent.Errand;

/**
 * What stays of a request for ever: who of the desk asked what, and when; not about whom.
 *
 * @param moneySettled he said that no money is owed any more, whatever the orders say
 */
public record PersonRequested(Errand errand, String by, boolean moneySettled, Instant at) {}
