/** What a service keeps of customers: found, counted, copied and redacted, when one of them asks. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.person;
