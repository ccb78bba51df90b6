@org.jspecify.annotations.NullMarked
package orderdesk.local.sms;
