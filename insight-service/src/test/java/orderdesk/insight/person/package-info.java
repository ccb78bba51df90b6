@org.jspecify.annotations.NullMarked
package orderdesk.insight.person;
