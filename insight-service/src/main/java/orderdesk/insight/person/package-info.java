/** What insight-service keeps of customers. */
@org.jspecify.annotations.NullMarked
package orderdesk.insight.person;
