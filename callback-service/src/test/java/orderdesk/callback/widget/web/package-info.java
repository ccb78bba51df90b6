@org.jspecify.annotations.NullMarked
package orderdesk.callback.widget.web;
