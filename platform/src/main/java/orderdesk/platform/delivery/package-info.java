/** When goods can be with a customer, and on which terms: by shop, region and what is known of stock (R044). Pure. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.delivery;
