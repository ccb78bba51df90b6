/** Orders in from an existing CRM, and their state back to it: RetailCRM by its API v5. */
@org.jspecify.annotations.NullMarked
package orderdesk.order.crm;
