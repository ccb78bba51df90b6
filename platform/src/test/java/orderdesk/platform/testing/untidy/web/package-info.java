/** Breaks the rules of the house, to show that they notice. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.testing.untidy.web;
