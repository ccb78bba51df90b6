package orderdesk.platform.aggregate;

import orderdesk.contracts.shared.ShopId;

/**
 * An aggregate as it stands in the database.
 *
 * @param rev grows with every write; the HTTP ETag {@code "r<rev>"}
 * @param sequence of its last event, counted from 1; 0 where it never announced one
 */
public record Stored<A>(ShopId shop, String id, A state, long rev, long sequence) {}
