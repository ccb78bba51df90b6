/** The conventions of HTTP, each limit at n and n + 1. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.web;
