@org.jspecify.annotations.NullMarked
package orderdesk.story;
