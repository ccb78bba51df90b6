/** What is deployed fits what is built. */
@org.jspecify.annotations.NullMarked
package orderdesk.deployed;
