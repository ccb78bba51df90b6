@org.jspecify.annotations.NullMarked
package orderdesk.notification.files;
