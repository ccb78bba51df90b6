/** Who gets in, and what everybody else is told. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.access;
