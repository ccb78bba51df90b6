@org.jspecify.annotations.NullMarked
package orderdesk.platform.person;
