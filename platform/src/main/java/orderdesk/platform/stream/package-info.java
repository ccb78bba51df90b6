/** How a service stands to the broker: its topics, its connections, and its patience while the broker is away. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.stream;
