/** Parked events for administrators, as a part of every service's API. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.inbox.web;
