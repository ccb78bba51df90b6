/** What the desk achieved, counted from the facts of every topic and from nothing else. */
@org.jspecify.annotations.NullMarked
package orderdesk.insight.figures;
