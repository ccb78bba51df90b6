/** The whole system killed piece by piece in the middle of its work, and looked at from outside. */
@org.jspecify.annotations.NullMarked
package orderdesk.faults;
