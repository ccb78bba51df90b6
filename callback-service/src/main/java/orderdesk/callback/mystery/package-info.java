/** Calls by which quality staff try the desk (R055). */
@org.jspecify.annotations.NullMarked
package orderdesk.callback.mystery;
