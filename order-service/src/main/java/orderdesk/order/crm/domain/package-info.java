@org.jspecify.annotations.NullMarked
package orderdesk.order.crm.domain;
