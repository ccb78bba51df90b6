/** What a confirmation is, without any machinery: one case per order, decided by pure functions. */
@org.jspecify.annotations.NullMarked
package orderdesk.confirmation.domain;
