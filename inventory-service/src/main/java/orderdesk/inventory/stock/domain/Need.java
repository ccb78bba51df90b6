package orderdesk.inventory.stock.domain;

import orderdesk.contracts.shared.Sku;

/** Pieces of one SKU that an order wants and the shop has not got. */
public record Need(Sku sku, int quantity) {}
