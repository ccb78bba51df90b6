/** The store's documents in MongoDB, many writes in one bulk. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.aggregate.mongo;
