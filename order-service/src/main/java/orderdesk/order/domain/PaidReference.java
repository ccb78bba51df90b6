package orderdesk.order.domain;

import orderdesk.contracts.order.AfterSaleId;

/** A payment of the bank's, and the case whose money it brought back. */
public record PaidReference(AfterSaleId caseId) {}
