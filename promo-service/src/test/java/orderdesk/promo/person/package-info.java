@org.jspecify.annotations.NullMarked
package orderdesk.promo.person;
