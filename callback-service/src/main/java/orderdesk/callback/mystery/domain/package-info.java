@org.jspecify.annotations.NullMarked
package orderdesk.callback.mystery.domain;
