@org.jspecify.annotations.NullMarked
package orderdesk.shop;
