/** The document that a service makes of itself. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.openapi;
