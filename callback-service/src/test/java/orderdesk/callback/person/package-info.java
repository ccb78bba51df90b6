@org.jspecify.annotations.NullMarked
package orderdesk.callback.person;
