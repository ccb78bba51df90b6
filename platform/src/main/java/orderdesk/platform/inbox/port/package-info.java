/**
 * What consumption needs of a database and a broker, and no more: the real servers and the simulated ones each
 * implement it.
 */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.inbox.port;
