@org.jspecify.annotations.NullMarked
package orderdesk.notification.addressee.domain;
