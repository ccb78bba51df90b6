/** A CRM that is none: RetailCRM as its API v5 answers, for machines on which nobody has one. */
@org.jspecify.annotations.NullMarked
package orderdesk.local.crm;
