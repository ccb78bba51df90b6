/** How aggregates are stored, published and woken, on any {@link orderdesk.platform.aggregate.port.Databases}. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.aggregate.protocol;
