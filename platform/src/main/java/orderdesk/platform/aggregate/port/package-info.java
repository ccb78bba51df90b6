/**
 * What the store's protocol needs of a database and a broker, and no more: the real servers and the simulated ones
 * each implement it, and one contract test runs against both.
 */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.aggregate.port;
