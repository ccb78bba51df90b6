@org.jspecify.annotations.NullMarked
package orderdesk.confirmation.quality;
