/** What holds for every connection that a service makes to an address that somebody else has chosen. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.outgoing;
