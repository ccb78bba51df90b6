@org.jspecify.annotations.NullMarked
package orderdesk.local.crm;
