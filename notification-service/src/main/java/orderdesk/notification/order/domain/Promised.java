package orderdesk.notification.order.domain;

import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.confirmation.PromiseId;

/** The promise that counts. */
public record Promised(PromiseId id, Promise promise) {}
