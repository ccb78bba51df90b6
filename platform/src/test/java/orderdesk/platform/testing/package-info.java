/** What the tests of every service stand on: real servers, shops, deliveries and the rules of the house. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.testing;
