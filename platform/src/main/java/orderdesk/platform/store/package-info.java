/** The aggregate store of a running service: on MongoDB and Kafka, with its loops, metrics and health. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.store;
