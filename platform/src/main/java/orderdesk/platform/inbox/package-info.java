/** How a service takes what others announce: in order, once, and with poison set apart. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.inbox;
