@org.jspecify.annotations.NullMarked
package orderdesk.notification.preference.domain;
