@org.jspecify.annotations.NullMarked
package orderdesk.notification.evidence.domain;
