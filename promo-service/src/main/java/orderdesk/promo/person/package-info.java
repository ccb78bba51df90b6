/** What promo-service keeps of customers. */
@org.jspecify.annotations.NullMarked
package orderdesk.promo.person;
